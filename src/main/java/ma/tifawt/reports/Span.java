package ma.tifawt.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The days whose registers are looked at. Weeks begin on Monday. */
public enum Span {
  WEEK,
  LAST_WEEK,
  MONTH,
  LAST_MONTH;

  Days on(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = today.withDayOfMonth(1);
    return switch (this) {
      case WEEK -> new Days(monday, monday.plusDays(6));
      case LAST_WEEK -> new Days(monday.minusDays(7), monday.minusDays(1));
      case MONTH -> new Days(first, first.plusMonths(1).minusDays(1));
      case LAST_MONTH -> new Days(first.minusMonths(1), first.minusDays(1));
    };
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Span> of(String word) {
    return Arrays.stream(values()).filter(span -> span.word().equals(word)).findFirst();
  }
}
