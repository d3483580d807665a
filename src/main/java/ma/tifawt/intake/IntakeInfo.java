package ma.tifawt.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * A list that its owner has written.
 *
 * @param undoneAt null while it holds
 */
public record IntakeInfo(
    long id,
    ListKind kind,
    String fileName,
    int made,
    int changed,
    Instant writtenAt,
    Instant undoneAt)
    implements Serializable {}
