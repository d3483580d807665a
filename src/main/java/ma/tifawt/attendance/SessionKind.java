package ma.tifawt.attendance;

/** Why a session is there. */
public enum SessionKind {
  /** By the timetable of its group. */
  REGULAR,
  /** Beside the timetable. */
  EXTRA,
  /** In place of one that was missed or cancelled. */
  MAKE_UP
}
