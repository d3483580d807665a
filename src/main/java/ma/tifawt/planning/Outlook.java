package ma.tifawt.planning;

import java.io.Serializable;
import ma.tifawt.attendance.Replanned;

/** What a timetable would bring: its meetings between holidays, and what they do to the list. */
public record Outlook(Plan plan, Replanned sessions) implements Serializable {}
