package ma.tifawt.people;

import ma.tifawt.shared.error.ErrorCode;

/** What the record of a member of staff refuses. */
public enum StaffPersonError implements ErrorCode {
  /** Given and family name are needed in one script at least. */
  NAME_MISSING("STP-001", Kind.INVALID),
  /** Argument: what was written. */
  EMAIL_WRONG("STP-002", Kind.INVALID),
  /** Somebody signs in as this person, or may. */
  HAS_ACCOUNT("STP-003", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  StaffPersonError(String code, Kind kind) {
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
