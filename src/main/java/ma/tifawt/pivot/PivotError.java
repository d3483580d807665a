package ma.tifawt.pivot;

import ma.tifawt.shared.error.ErrorCode;

/** What a table refuses; the list is in {@code package-info}. */
public enum PivotError implements ErrorCode {
  /** Arguments: the choice, the value. */
  UNKNOWN_VALUE("PIV-001", Kind.INVALID),
  SAME_TWICE("PIV-002", Kind.INVALID),
  /** Arguments: cells of the table, cells a file may have. */
  TOO_LARGE("PIV-003", Kind.INVALID),
  NO_SUCH_PIVOT("PIV-004", Kind.NOT_FOUND),
  /** Argument: the most characters allowed. */
  NAME_WRONG("PIV-005", Kind.INVALID),
  NO_SUCH_TIME("PIV-006", Kind.INVALID),
  /** Argument: the most allowed. */
  TOO_MANY("PIV-007", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  PivotError(String code, Kind kind) {
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
