package ma.tifawt.reports;

import ma.tifawt.shared.error.ErrorCode;

/** What a report refuses; the table is in {@code package-info}. */
public enum ReportError implements ErrorCode {
  NO_SUCH_PLACE("REP-001", Kind.NOT_FOUND),
  /** Arguments: the filter, the value. */
  UNKNOWN_VALUE("REP-002", Kind.INVALID),
  /** Arguments: first and last month. */
  MONTHS_REVERSED("REP-003", Kind.INVALID),
  LEVEL_NOT_BELOW("REP-004", Kind.INVALID);

  private final String code;
  private final Kind kind;

  ReportError(String code, Kind kind) {
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
