package ma.tifawt.reports;

import java.util.OptionalDouble;

/**
 * What is counted of a place, a group or a month.
 *
 * @param children reached: present or late at least once; counted once however many groups or
 *     months, so that the parts may add up to more than the whole
 * @param sessions held: opened, closed or approved. They count for all, so that a filter by gender
 *     leaves their number as it is
 * @param minutes children spent in sessions they were present or late in
 * @param unnamed times that children were counted in a session for whom nobody has agreed yet: a
 *     number of its own, in no other figure
 */
public record Figures(
    long children,
    long sessions,
    long present,
    long late,
    long absent,
    long excused,
    long minutes,
    long unnamed) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

  Figures withSessions(long held, long unnamed) {
    return new Figures(children, held, present, late, absent, excused, minutes, unnamed);
  }

  /**
   * Present and late among present, late and absent, from 0 to 1; an excused absence leaves the
   * total. Empty where nobody was marked.
   */
  public OptionalDouble rate() {
    long total = present + late + absent;
    return total == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (present + late) / total);
  }

  public double hours() {
    return minutes / 60.0;
  }
}
