package ma.tifawt.reports;

import java.util.OptionalDouble;

/**
 * What is counted of a place, a group or a month.
 *
 * @param children reached: came at least once; counted once however many groups or months, so that
 *     the parts may add up to more than the whole
 * @param sessions held: opened, closed or approved. They count for all, so that a filter by gender
 *     leaves their number as it is
 * @param came of the marks, those that count as being there
 * @param counted of the marks, those that count at all
 * @param minutes children spent in sessions
 * @param unnamed times that children were counted in a session for whom nobody has agreed yet: a
 *     number of its own, in no other figure
 */
public record Figures(
    long children,
    long sessions,
    long present,
    long late,
    long leftEarly,
    long absent,
    long excused,
    long came,
    long counted,
    long minutes,
    long unnamed) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Figures withSessions(long held, long unnamed) {
    return new Figures(
        children, held, present, late, leftEarly, absent, excused, came, counted, minutes, unnamed);
  }

  /**
   * Came among counted, from 0 to 1; which mark is which the programme's statuses say. Empty where
   * nothing counts.
   */
  public OptionalDouble rate() {
    return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) came / counted);
  }

  public double hours() {
    return minutes / 60.0;
  }
}
