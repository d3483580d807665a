package ma.tifawt.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** An {@link Hour} as it is kept. */
@Embeddable
class TimetableSlot {

  /** 1 is Monday; 0 where the weekday says nothing. */
  private int weekday;

  /** Of a single date, from the first day of the timetable. */
  @Column(name = "day_offset")
  private int dayOffset;

  @Column(name = "minute_of_day")
  private int minuteOfDay;

  private int minutes;

  protected TimetableSlot() {} // for JPA

  TimetableSlot(Hour hour, Shape shape, LocalDate first) {
    weekday = shape == Shape.WEEKLY ? hour.weekday().getValue() : 0;
    dayOffset = shape == Shape.DATES ? (int) ChronoUnit.DAYS.between(first, hour.day()) : 0;
    minuteOfDay = hour.start().get(ChronoField.MINUTE_OF_DAY);
    minutes = hour.minutes();
  }

  Hour hour(Shape shape, LocalDate first) {
    return new Hour(
        weekday == 0 ? null : DayOfWeek.of(weekday),
        shape == Shape.DATES ? first.plusDays(dayOffset) : null,
        LocalTime.MIN.plusMinutes(minuteOfDay),
        minutes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimetableSlot slot
        && weekday == slot.weekday
        && dayOffset == slot.dayOffset
        && minuteOfDay == slot.minuteOfDay
        && minutes == slot.minutes;
  }

  @Override
  public int hashCode() {
    return Objects.hash(weekday, dayOffset, minuteOfDay, minutes);
  }
}
