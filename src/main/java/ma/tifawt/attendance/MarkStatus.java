package ma.tifawt.attendance;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of what a trainer says about one child in one session. Each configured {@link Status}
 * is of one kind. Not marked is the absence of a mark.
 */
public enum MarkStatus {
  PRESENT,
  LATE,
  LEFT_EARLY,
  ABSENT,
  EXCUSED;

  /** Whether the child was there. */
  public boolean attended() {
    return this == PRESENT || this == LATE || this == LEFT_EARLY;
  }

  static Optional<MarkStatus> of(String name) {
    return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
  }
}
