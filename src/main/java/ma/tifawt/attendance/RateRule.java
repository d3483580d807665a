package ma.tifawt.attendance;

/**
 * How a programme judges attendance.
 *
 * @param target percent of the counted sessions, from 1 to 100
 * @param untakenCounts whether a session whose register nobody took counts, as not come to
 */
public record RateRule(int target, boolean untakenCounts) {}
