package ma.tifawt.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.shared.error.DomainException;

/**
 * A timetable as it was typed.
 *
 * @param id 0 for a new one
 * @param version that the caller saw
 * @param from first day of a club or camp; single dates say themselves
 * @param until last day of a club
 * @param days of a camp
 * @param weekends whether a camp goes on over Saturday and Sunday
 * @param inBreaks whether the group meets while schools are closed
 */
public record TimetableDraft(
    long id,
    int version,
    long group,
    Shape shape,
    LocalDate from,
    LocalDate until,
    int days,
    boolean weekends,
    boolean inBreaks,
    List<Hour> hours)
    implements Serializable {

  /** Days; a season has no more. */
  private static final int LONGEST_CLUB = 366;

  private static final int LONGEST_CAMP = 31;

  /** Slots or single dates. */
  static final int MOST_HOURS = 60;

  /**
   * @throws DomainException PLN-002 no hour, or too many; PLN-003 days; PLN-004 hours overlap;
   *     SES-002 minutes
   */
  Timetable rule() {
    List<Hour> whole = whole();
    if (whole.isEmpty() || whole.size() > MOST_HOURS) {
      throw new DomainException(PlanningError.NO_HOURS, MOST_HOURS);
    }
    Timetable rule =
        switch (shape) {
          case WEEKLY -> club(whole);
          case CAMP -> camp(whole);
          case DATES ->
              new Timetable.Dates(
                  whole.stream()
                      .map(hour -> Meeting.of(hour.day().atTime(hour.start()), hour.minutes()))
                      .toList());
        };
    refuseOverlaps(rule);
    return rule;
  }

  /** The lines that were filled in. */
  List<Hour> whole() {
    return hours.stream()
        .filter(hour -> hour.start() != null)
        .filter(hour -> shape != Shape.WEEKLY || hour.weekday() != null)
        .filter(hour -> shape != Shape.DATES || hour.day() != null)
        .toList();
  }

  private Timetable club(List<Hour> whole) {
    if (from == null
        || until == null
        || until.isBefore(from)
        || until.isAfter(from.plusDays(LONGEST_CLUB))) {
      throw new DomainException(PlanningError.DAYS_WRONG);
    }
    return new Timetable.Weekly(
        whole.stream()
            .map(hour -> new Timetable.Slot(hour.weekday(), hour.start(), hour.minutes()))
            .toList(),
        from,
        until);
  }

  private Timetable camp(List<Hour> whole) {
    if (from == null || days < 1 || days > LONGEST_CAMP) {
      throw new DomainException(PlanningError.DAYS_WRONG);
    }
    return new Timetable.Camp(
        from,
        days,
        whole.stream().map(hour -> new Timetable.Camp.Hours(hour.start(), hour.minutes())).toList(),
        weekends);
  }

  private static void refuseOverlaps(Timetable rule) {
    Iterator<Meeting> all = rule.meetings().iterator();
    Meeting before = all.hasNext() ? all.next() : null;
    while (all.hasNext()) {
      Meeting next = all.next();
      if (before.meets(next)) {
        throw new DomainException(PlanningError.HOURS_OVERLAP);
      }
      before = next;
    }
  }
}
