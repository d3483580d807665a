package ma.tifawt.home;

import java.time.LocalDate;
import java.util.List;
import ma.tifawt.learning.Waiting;

/**
 * A trainer's day, by urgency.
 *
 * @param sessions of today
 * @param works handed in and not graded yet
 * @param watch at most {@link TodayService#MOST_TO_WATCH}, the longest absent first
 * @param week sessions of the other days from Monday to Sunday
 */
public record Today(
    LocalDate day,
    List<SessionCard> sessions,
    Waiting works,
    List<AbsentCard> watch,
    List<SessionCard> week) {}
