package ma.tifawt.attendance;

import java.time.Duration;
import java.time.LocalTime;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A status as the installation configured it.
 *
 * @param code by which marks and devices know it
 * @param letter for paper and keyboard, in each language
 * @param present whether the child counts as having come
 * @param counted whether the session counts in the child's total
 */
public record Status(
    String code,
    MarkStatus kind,
    boolean present,
    boolean counted,
    Minutes minutes,
    LocalizedText letter,
    LocalizedText label) {

  /** Which minutes of the session are the child's. */
  public enum Minutes {
    ALL,
    /** From arrival to leaving, as far as they were noted. */
    ACTUAL,
    NONE
  }

  /** What a mark with this status counts. */
  Tally tally(GroupSession session, MarkContent content) {
    return new Tally(kind, present ? 1 : 0, counted ? 1 : 0, minutesOf(session, content));
  }

  private int minutesOf(GroupSession session, MarkContent content) {
    return switch (minutes) {
      case NONE -> 0;
      case ALL -> session.minutes();
      case ACTUAL -> {
        LocalTime start = session.startsAt().toLocalTime();
        long come = content.arrived() == null ? 0 : minutes(start, content.arrived());
        long gone = content.left() == null ? session.minutes() : minutes(start, content.left());
        long from = Math.min(Math.max(come, 0), session.minutes());
        yield (int) Math.max(0, Math.min(gone, session.minutes()) - from);
      }
    };
  }

  private static long minutes(LocalTime from, LocalTime to) {
    return Duration.between(from, to).toMinutes();
  }
}
