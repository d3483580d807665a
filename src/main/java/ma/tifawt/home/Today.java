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
 * @param outOfReach as many, who can no longer come often enough
 * @param notTaken sessions of the two weeks before today without a register
 * @param nobodyCame sessions of these weeks to which nobody came
 * @param week sessions of the other days from Monday to Sunday
 */
public record Today(
    LocalDate day,
    List<SessionCard> sessions,
    Waiting works,
    List<AbsentCard> watch,
    List<OutOfReachCard> outOfReach,
    List<SessionCard> notTaken,
    List<SessionCard> nobodyCame,
    List<SessionCard> week) {}
