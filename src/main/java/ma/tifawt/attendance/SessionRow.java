package ma.tifawt.attendance;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * One session in a list.
 *
 * @param startsAt local time in {@code zone}
 * @param expected members when its register was opened or closed; 0 before
 * @param attended present and late
 * @param takesMarks whether its register can be marked now
 */
public record SessionRow(
    long id,
    long groupId,
    LocalDateTime startsAt,
    String zone,
    int minutes,
    SessionState state,
    int expected,
    int marked,
    int attended,
    boolean takesMarks)
    implements Serializable {}
