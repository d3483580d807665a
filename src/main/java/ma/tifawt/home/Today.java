package ma.tifawt.home;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A trainer's day, by urgency.
 *
 * @param sessions of today
 * @param watch at most {@link TodayService#MOST_TO_WATCH}, the longest absent first
 * @param week sessions of the other days from Monday to Sunday
 */
public record Today(
    LocalDate day, List<SessionCard> sessions, List<AbsentCard> watch, List<SessionCard> week)
    implements Serializable {}
