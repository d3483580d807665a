package ma.tifawt.pivot;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import ma.tifawt.shared.error.DomainException;

/**
 * When a table comes, by the clock of the place where the children are.
 *
 * @param day of the week or of the month; nothing for a daily one
 * @param hour from 0 to 23
 */
public record Timing(Rhythm rhythm, int day, int hour) {

  /**
   * @throws DomainException PIV-006 there is no such day or hour
   */
  public Timing {
    int last =
        switch (rhythm) {
          case DAILY -> Integer.MAX_VALUE;
          case WEEKLY -> 7;
          case MONTHLY -> 31;
        };
    if (hour < 0 || hour > 23 || rhythm != Rhythm.DAILY && (day < 1 || day > last)) {
      throw new DomainException(PivotError.NO_SUCH_TIME);
    }
  }

  /** The first time behind the moment. */
  Instant next(Instant moment, ZoneId zone) {
    LocalDate day = on(moment.atZone(zone).toLocalDate());
    Instant next = at(day, zone);
    while (!next.isAfter(moment)) {
      day = on(day.plusDays(1));
      next = at(day, zone);
    }
    return next;
  }

  /** An hour that the clock leaves out is the one behind it. */
  private Instant at(LocalDate date, ZoneId zone) {
    return date.atTime(hour, 0).atZone(zone).toInstant();
  }

  /** That day, or the first behind it on which the table comes. */
  private LocalDate on(LocalDate from) {
    return switch (rhythm) {
      case DAILY -> from;
      case WEEKLY -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
      case MONTHLY -> {
        LocalDate here = inMonth(from);
        yield here.isBefore(from) ? inMonth(from.plusMonths(1)) : here;
      }
    };
  }

  private LocalDate inMonth(LocalDate date) {
    return date.withDayOfMonth(Math.min(day, date.lengthOfMonth()));
  }
}
