package ma.tifawt.attendance;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * What a mark says, or said once.
 *
 * @param status its kind; null if the child was not marked
 * @param code the configured status; null as the kind is
 * @param arrived local time of the place; null if nobody noted it, as are {@code left} and {@code
 *     reason}
 * @param note may be empty, never null
 */
public record MarkText(
    MarkStatus status,
    String code,
    LocalTime arrived,
    LocalTime left,
    AbsenceReason reason,
    String note)
    implements Serializable {}
