package ma.tifawt.planning;

import java.io.Serializable;
import java.time.LocalDate;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A day without meetings.
 *
 * @param provisional reckoned, and not confirmed yet: the moon is seen first, and then it is
 *     decided
 */
public record FreeDay(LocalDate day, HolidayKind kind, boolean provisional, LocalizedText name)
    implements Serializable {

  /** Of two reasons for one day, the one that is certain. */
  static FreeDay surer(FreeDay one, FreeDay other) {
    return one.provisional() ? other : one;
  }
}
