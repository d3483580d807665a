package ma.tifawt.access;

import ma.tifawt.shared.error.ErrorCode;

/** What signing in and setting up refuse. */
public enum AccessError implements ErrorCode {
  /** Unknown user name, wrong secret or closed account: one answer for all three. */
  WRONG_SECRET("ACC-001", Kind.UNAUTHENTICATED),
  /** Too many failures; argument: minutes to wait. */
  WAIT("ACC-002", Kind.TOO_MANY),
  SETUP_CODE_WRONG("ACC-003", Kind.INVALID),
  /** An administrator exists already. */
  ALREADY_SET_UP("ACC-004", Kind.NOT_FOUND),
  /** Argument: the least number of characters. */
  PASSWORD_TOO_SHORT("ACC-005", Kind.INVALID),
  USER_NAME_WRONG("ACC-006", Kind.INVALID),
  /** The bound of a day or a month is reached; staff opens the door again. */
  ASK_TRAINER("ACC-007", Kind.TOO_MANY),
  /** The device is not, or no more, one of a centre. */
  NOT_ENROLLED("ACC-008", Kind.FORBIDDEN),
  /** Unknown, used or run out. */
  ENROLMENT_CODE_WRONG("ACC-009", Kind.INVALID),
  /** Unknown, revoked, or of a child of another centre. */
  CARD_REFUSED("ACC-010", Kind.UNAUTHENTICATED),
  NO_SUCH_DEVICE("ACC-011", Kind.NOT_FOUND),
  NO_SUCH_CHILD("ACC-012", Kind.NOT_FOUND),
  NO_SUCH_CENTRE("ACC-013", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  AccessError(String code, Kind kind) {
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
