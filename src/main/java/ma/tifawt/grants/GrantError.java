package ma.tifawt.grants;

import ma.tifawt.shared.error.ErrorCode;

/** What giving and ending roles refuses. */
public enum GrantError implements ErrorCode {
  NO_SUCH_GRANT("GRA-001", Kind.NOT_FOUND),
  /** Above the giver, outside their part of the tree, or a node where the role cannot stand. */
  NOT_YOURS_TO_GIVE("GRA-002", Kind.FORBIDDEN),
  /** Nobody raises themselves. */
  NOT_TO_ONESELF("GRA-003", Kind.FORBIDDEN),
  LAST_ADMINISTRATOR("GRA-004", Kind.CONFLICT),
  ALREADY_HELD("GRA-005", Kind.CONFLICT),
  /** The last day lies before the first, or either has passed. */
  DAYS_WRONG("GRA-006", Kind.INVALID);

  private final String code;
  private final Kind kind;

  GrantError(String code, Kind kind) {
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
