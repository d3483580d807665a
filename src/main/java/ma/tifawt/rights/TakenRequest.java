package ma.tifawt.rights;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a guardian asked without a telephone, by voice or on paper.
 *
 * @param words of the guardian; may be empty where the kind says enough
 * @param saidOn the day on which it was said, or the paper came
 */
public record TakenRequest(
    long learnerId,
    long guardianId,
    RequestKind kind,
    String words,
    LocalDate saidOn,
    IdentityCheck identity)
    implements Serializable {}
