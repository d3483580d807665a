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
  USER_NAME_WRONG("ACC-006", Kind.INVALID);

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
