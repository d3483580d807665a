package ma.tifawt.planning;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One hour of a timetable, by the clock on the wall.
 *
 * @param weekday of a club; null otherwise
 * @param day of a single date; null otherwise
 */
public record Hour(DayOfWeek weekday, LocalDate day, LocalTime start, int minutes)
    implements Serializable {}
