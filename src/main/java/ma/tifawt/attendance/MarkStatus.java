package ma.tifawt.attendance;

import java.util.Arrays;
import java.util.Optional;

/** What a trainer says about one child in one session. Not marked is the absence of a mark. */
public enum MarkStatus {
  PRESENT,
  LATE,
  ABSENT,
  EXCUSED;

  /** Whether the child was there: the session's minutes count. */
  public boolean attended() {
    return this == PRESENT || this == LATE;
  }

  static Optional<MarkStatus> of(String name) {
    return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
  }
}
