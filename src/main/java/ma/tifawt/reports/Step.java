package ma.tifawt.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** By what a report follows time. Weeks begin on Monday, as ISO 8601 has it. */
public enum Step {
  DAY,
  WEEK,
  MONTH;

  /** First day of the step in which a slot of {@link GroupFacts} lies. */
  LocalDate start(int slot) {
    return switch (this) {
      case DAY -> Slots.day(slot);
      case WEEK -> Slots.day(slot).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> Slots.month(slot).atDay(1);
    };
  }

  /** Whether {@link GroupFacts} by month are enough. */
  boolean ofMonths() {
    return this == MONTH;
  }

  /** As programs write it: 2026-10, 2026-W42, 2026-10-12. */
  public String code(LocalDate start) {
    return switch (this) {
      case DAY -> start.toString();
      case WEEK ->
          "%d-W%02d"
              .formatted(
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(start).toString();
    };
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
