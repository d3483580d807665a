package ma.tifawt.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.attendance.Meeting;

/** The rule by which a group meets; {@link #meetings} says on which days that is. */
public sealed interface Timetable {

  /** Every meeting of the rule in order, on holidays too. */
  Stream<Meeting> meetings();

  /** A day of the week and an hour. */
  record Slot(DayOfWeek day, LocalTime start, int minutes) {}

  /**
   * A club: the same hours each week.
   *
   * @param until the last day, itself included
   */
  record Weekly(List<Slot> slots, LocalDate from, LocalDate until) implements Timetable {

    public Weekly {
      slots = List.copyOf(slots);
    }

    @Override
    public Stream<Meeting> meetings() {
      return from.datesUntil(until.plusDays(1))
          .flatMap(
              day ->
                  slots.stream()
                      .filter(slot -> slot.day() == day.getDayOfWeek())
                      .map(slot -> Meeting.of(day.atTime(slot.start()), slot.minutes())))
          .sorted();
    }
  }

  /**
   * A camp: so many days one after the other, at the same hours.
   *
   * @param weekends whether it goes on over Saturday and Sunday
   */
  record Camp(LocalDate first, int days, List<Hours> hours, boolean weekends) implements Timetable {

    /** Of one day. */
    public record Hours(LocalTime start, int minutes) {}

    public Camp {
      hours = List.copyOf(hours);
    }

    @Override
    public Stream<Meeting> meetings() {
      return Stream.iterate(first, day -> day.plusDays(1))
          .filter(day -> weekends || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
          .limit(days)
          .flatMap(
              day -> hours.stream().map(one -> Meeting.of(day.atTime(one.start()), one.minutes())))
          .sorted();
    }
  }

  /** Single dates. */
  record Dates(Collection<Meeting> chosen) implements Timetable {

    public Dates {
      chosen = List.copyOf(chosen);
    }

    @Override
    public Stream<Meeting> meetings() {
      return chosen.stream().sorted();
    }
  }
}
