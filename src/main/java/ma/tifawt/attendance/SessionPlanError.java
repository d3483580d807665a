package ma.tifawt.attendance;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of planning. */
public enum SessionPlanError implements ErrorCode {
  /** Marked, closed, approved or cancelled: it is history. */
  NOT_PLANNED("SES-001", Kind.CONFLICT),
  /** Arguments: the fewest and the most minutes. */
  MINUTES_WRONG("SES-002", Kind.INVALID),
  /** Arguments: day and hour of the other session. */
  GROUP_IS_BUSY("SES-003", Kind.CONFLICT),
  /** Arguments: first and last day. */
  OUT_OF_SEASON("SES-004", Kind.INVALID),
  REASON_MISSING("SES-005", Kind.INVALID),
  /** Only a session that was cancelled, or whose time has come, can be missed. */
  NOTHING_TO_MAKE_UP("SES-006", Kind.CONFLICT),
  MADE_UP_ALREADY("SES-007", Kind.CONFLICT),
  NOT_CANCELLED("SES-008", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  SessionPlanError(String code, Kind kind) {
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
