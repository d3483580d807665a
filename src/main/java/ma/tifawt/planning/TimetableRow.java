package ma.tifawt.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A timetable in a list. */
public record TimetableRow(
    long id, Shape shape, LocalDate from, LocalDate until, int days, List<Hour> hours)
    implements Serializable {}
