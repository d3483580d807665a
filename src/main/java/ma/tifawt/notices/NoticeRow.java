package ma.tifawt.notices;

import java.io.Serializable;
import java.time.LocalDate;
import ma.tifawt.attendance.AbsenceReason;

/**
 * A notice as its guardian and the register see it.
 *
 * @param lastDay included
 * @param note may be empty, never null
 */
public record NoticeRow(
    long id,
    long learnerId,
    LocalDate firstDay,
    LocalDate lastDay,
    AbsenceReason reason,
    String note)
    implements Serializable {}
