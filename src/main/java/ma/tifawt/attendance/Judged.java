package ma.tifawt.attendance;

import java.util.Optional;

/**
 * What one wish comes to, before anything is written.
 *
 * @param change for the history; null where the wish was judged before
 * @param mark as it is afterwards; null if there is none
 * @param first whether the mark is a new one
 * @param counts whether the mark says from now on what was wished
 * @param refusal null unless it is refused
 */
record Judged(
    Wanted wanted,
    MarkOutcome outcome,
    MarkChange change,
    AttendanceMark mark,
    boolean first,
    boolean counts,
    AttendanceError refusal) {

  /** The database gives a new mark its first version without telling. */
  private static final int FIRST_VERSION = 1;

  int version() {
    if (first) {
      return FIRST_VERSION;
    }
    return mark == null ? 0 : mark.version();
  }

  MarkResult result() {
    MarkContent says = mark == null ? MarkContent.NOTHING : mark.content();
    return new MarkResult(outcome, version(), says.text(), Optional.ofNullable(refusal));
  }
}
