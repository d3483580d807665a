package ma.tifawt.staffing;

import ma.tifawt.shared.error.ErrorCode;

/** What the lists of staff refuse. */
public enum StaffingError implements ErrorCode {
  /** Nobody, or nobody the caller answers for. */
  NO_SUCH_PERSON("STF-001", Kind.NOT_FOUND),
  /** A day is missing, in the future, or the end is too far off. */
  SCREENING_INCOMPLETE("STF-002", Kind.INVALID),
  /** Argument: the least number of characters. */
  REASON_TOO_SHORT("STF-003", Kind.INVALID),
  NO_SUCH_PLACE("STF-004", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  StaffingError(String code, Kind kind) {
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
