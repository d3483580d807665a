package ma.tifawt.notices;

import java.time.LocalDate;
import java.util.Objects;
import ma.tifawt.attendance.AbsenceReason;

/**
 * What a guardian says: from when until when, and why.
 *
 * @param lastDay included
 * @param note may be empty
 */
public record Absence(LocalDate firstDay, LocalDate lastDay, AbsenceReason reason, String note) {

  public Absence {
    Objects.requireNonNull(firstDay);
    Objects.requireNonNull(lastDay);
    Objects.requireNonNull(reason);
    note = note == null ? "" : note.strip();
  }

  /** Whether it says something about days that are still to come, and not of next year. */
  boolean isIn(LocalDate today, int daysAhead) {
    return !firstDay.isBefore(today)
        && !lastDay.isBefore(firstDay)
        && !lastDay.isAfter(today.plusDays(daysAhead));
  }
}
