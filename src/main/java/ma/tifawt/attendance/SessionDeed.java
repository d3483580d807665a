package ma.tifawt.attendance;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing that was done to a session, for its history.
 *
 * @param deed a constant of {@code SessionChange.Deed}
 * @param reason null where there is none; the same for note, before and after
 */
public record SessionDeed(
    String deed,
    String reason,
    String note,
    String before,
    String after,
    long accountId,
    Instant moment)
    implements Serializable {}
