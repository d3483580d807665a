package ma.tifawt.rights;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A request as it is shown to whoever asked and to whoever answers.
 *
 * @param words of the guardian; may be empty
 * @param due the last working day for an answer
 * @param answer empty while it waits
 */
public record RequestRow(
    long id,
    long learnerId,
    RequestKind kind,
    String words,
    LocalDate asked,
    LocalDate due,
    RequestState state,
    String answer)
    implements Serializable {}
