package ma.tifawt.reports;

import ma.tifawt.shared.error.ErrorCode;

/** What a report refuses; the table is in {@code package-info}. */
public enum ReportError implements ErrorCode {
  NO_SUCH_PLACE("REP-001", Kind.NOT_FOUND),
  /** Arguments: the filter, the value. */
  UNKNOWN_VALUE("REP-002", Kind.INVALID),
  /** Arguments: first and last month. */
  MONTHS_REVERSED("REP-003", Kind.INVALID),
  LEVEL_NOT_BELOW("REP-004", Kind.INVALID),
  NO_SUCH_MONTH("REP-005", Kind.NOT_FOUND),
  /** Argument: sessions of the month that are not over. */
  MONTH_NOT_OVER("REP-006", Kind.CONFLICT),
  /** Argument: registers not taken. */
  REGISTERS_MISSING("REP-007", Kind.INVALID),
  /** Argument: the most characters allowed. */
  REASON_WRONG("REP-008", Kind.INVALID),
  /** Somebody has taken the month further, or back. */
  MONTH_ELSEWHERE("REP-009", Kind.CONFLICT),
  /** Arguments: the fewest and the most characters. */
  WHY_NAMES("REP-010", Kind.INVALID);

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
