package ma.tifawt.regrouping;

import ma.tifawt.shared.error.ErrorCode;

/** What carrying children from group to group refuses. */
public enum RegroupingError implements ErrorCode {
  NO_SUCH_CHANGE("RGR-001", Kind.NOT_FOUND),
  NOBODY_GOES("RGR-002", Kind.INVALID),
  /** Before today, or outside the season of the group they join. */
  DAY_WRONG("RGR-003", Kind.INVALID),
  /** The same group, another centre's, or another season's. */
  TARGET_WRONG("RGR-004", Kind.INVALID),
  /** A child left or came since the page was opened. */
  GROUP_CHANGED("RGR-005", Kind.CONFLICT),
  /** Something was recorded in the new group. */
  USED_SINCE("RGR-006", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  RegroupingError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
