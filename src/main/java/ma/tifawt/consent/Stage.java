package ma.tifawt.consent;

import java.time.LocalDate;
import ma.tifawt.shared.config.Settings;

/** Who has to agree, by age; where the ages lie is configuration, because laws move. */
public enum Stage {
  /** The guardian alone. */
  CHILD,
  /** The guardian and the young person. */
  ASSENTING,
  /** The person alone. */
  ADULT;

  /**
   * Only year and month of a birth are known, so that a person is of an age from the first day of
   * the month after (child-safety CS-06).
   */
  static Stage of(int birthYear, int birthMonth, LocalDate day, Settings.Consent ages) {
    if (turned(ages.majorityAge(), birthYear, birthMonth, day)) {
      return ADULT;
    }
    return turned(ages.assentAge(), birthYear, birthMonth, day) ? ASSENTING : CHILD;
  }

  static boolean turned(int age, int birthYear, int birthMonth, LocalDate day) {
    return !day.isBefore(LocalDate.of(birthYear + age, birthMonth, 1).plusMonths(1));
  }
}
