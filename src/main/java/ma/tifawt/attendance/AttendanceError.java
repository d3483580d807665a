package ma.tifawt.attendance;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of the register. */
public enum AttendanceError implements ErrorCode {
  /** No such session, no such child in it, or neither in the caller's scope: one answer for all. */
  NO_SUCH_MARK("ATT-001", Kind.NOT_FOUND),
  SESSION_APPROVED("ATT-002", Kind.CONFLICT),
  SESSION_CANCELLED("ATT-003", Kind.CONFLICT),
  SESSION_NOT_BEGUN("ATT-004", Kind.CONFLICT),
  UNKNOWN_STATUS("ATT-005", Kind.INVALID),
  /** Argument: the most characters allowed. */
  NOTE_TOO_LONG("ATT-006", Kind.INVALID),
  NOTE_HAS_CONTACT_DETAILS("ATT-007", Kind.INVALID),
  /** The id of the operation belongs to another mark or another person. */
  OPERATION_REUSED("ATT-008", Kind.INVALID),
  /** Fewer than none, or more than there are without agreement. */
  HEADCOUNT_WRONG("ATT-009", Kind.INVALID),
  /** Gone before arriving. */
  TIMES_WRONG("ATT-010", Kind.INVALID),
  SESSION_CLOSED("ATT-011", Kind.CONFLICT),
  REASON_MISSING("ATT-012", Kind.INVALID),
  /** Closed more than two days ago: the centre reopens it. */
  CLOSED_LONG_AGO("ATT-013", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  AttendanceError(String code, Kind kind) {
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
