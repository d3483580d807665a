package ma.tifawt.planning.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import ma.tifawt.planning.Hour;

/** A line of the timetable's form; empty until somebody types into it. */
public class HourLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private DayOfWeek weekday;
  private LocalDate day;
  private LocalTime start;
  private int minutes = EditTimetableView.USUAL_MINUTES;

  public HourLine() {
    // an empty line
  }

  HourLine(Hour hour) {
    weekday = hour.weekday();
    day = hour.day();
    start = hour.start();
    minutes = hour.minutes();
  }

  Hour hour() {
    return new Hour(weekday, day, start, minutes);
  }

  public DayOfWeek getWeekday() {
    return weekday;
  }

  public void setWeekday(DayOfWeek weekday) {
    this.weekday = weekday;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getStart() {
    return start;
  }

  public void setStart(LocalTime start) {
    this.start = start;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }
}
