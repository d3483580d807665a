package ma.tifawt.access;

import ma.tifawt.shared.error.ErrorCode;

/** What invitations and new passwords of staff refuse. */
public enum InvitationError implements ErrorCode {
  /** Unknown, used, taken back or older than seven days: one answer for all. */
  CODE_WRONG("INV-001", Kind.NOT_FOUND),
  USER_NAME_TAKEN("INV-002", Kind.CONFLICT),
  /** On every list that is tried first, or not much more than the user name. */
  PASSWORD_KNOWN("INV-003", Kind.INVALID),
  /** The person has come, or something was recorded about them. */
  NOT_UNUSED("INV-004", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  InvitationError(String code, Kind kind) {
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
