package ma.tifawt.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, perhaps with an hour, as people and spreadsheets write it.
 *
 * @param hour null where only the day is said
 */
record Moment(LocalDate day, LocalTime hour) {

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2})[:hH](\\d{2})(?::\\d{2})?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T]+(\\d{1,2})[:hH](\\d{2})(?::\\d{2})?)?");

  /** Days since the end of 1899, as workbooks store them; from 1990 to 2100. */
  private static final Pattern SERIAL = Pattern.compile("([3-7]\\d{4})(\\.\\d+)?");

  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+");
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final int MINUTES_OF_DAY = 24 * 60;

  static Optional<Moment> of(String text) {
    Matcher year = YEAR_FIRST.matcher(text.strip());
    Matcher day = DAY_FIRST.matcher(text.strip());
    Matcher serial = SERIAL.matcher(text.strip());
    try {
      if (year.matches()) {
        return Optional.of(of(year, 1, 2, 3));
      }
      if (day.matches()) {
        return Optional.of(of(day, 3, 2, 1));
      }
      if (serial.matches()) {
        LocalDate date = ZERO.plusDays(Long.parseLong(serial.group(1)));
        String rest = serial.group(2);
        return Optional.of(new Moment(date, rest == null ? null : hour(Double.parseDouble(rest))));
      }
    } catch (DateTimeException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Moment of(Matcher found, int year, int month, int day) {
    LocalDate date = LocalDate.of(number(found, year), number(found, month), number(found, day));
    return new Moment(
        date, found.group(4) == null ? null : LocalTime.of(number(found, 4), number(found, 5)));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static LocalTime hour(double partOfDay) {
    long minutes = Math.round(partOfDay * MINUTES_OF_DAY) % MINUTES_OF_DAY;
    return LocalTime.ofSecondOfDay(minutes * 60);
  }

  /** An hour alone: {@code 17:42}, {@code 17h42}, or the part of a day that a workbook stores. */
  static Optional<LocalTime> hourOf(String text) {
    Matcher found = Pattern.compile("(\\d{1,2})[:hH](\\d{2})(?::\\d{2})?").matcher(text.strip());
    try {
      if (found.matches()) {
        return Optional.of(LocalTime.of(number(found, 1), number(found, 2)));
      }
      return FRACTION.matcher(text.strip()).matches()
          ? Optional.of(hour(Double.parseDouble(text.strip())))
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  boolean isOf(LocalDateTime start) {
    return start.toLocalDate().equals(day) && (hour == null || start.toLocalTime().equals(hour));
  }
}
