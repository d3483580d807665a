package ma.tifawt.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** Months and days as the numbers that {@link GroupFacts} hold. */
public final class Slots {

  private Slots() {}

  /** Months since the year 0. */
  public static int of(YearMonth month) {
    return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /** Days since 1970-01-01. */
  public static int of(LocalDate day) {
    return (int) day.toEpochDay();
  }

  public static YearMonth month(int slot) {
    return YearMonth.of(slot / 12, slot % 12 + 1);
  }

  public static LocalDate day(int slot) {
    return LocalDate.ofEpochDay(slot);
  }
}
