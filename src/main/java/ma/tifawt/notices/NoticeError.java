package ma.tifawt.notices;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of notices. */
public enum NoticeError implements ErrorCode {
  /** The slip does not hold, or not for this child or notice: one answer for all. */
  NOT_THERE("NTC-001", Kind.NOT_FOUND),
  DAYS_WRONG("NTC-002", Kind.INVALID),
  TOLD_ALREADY("NTC-003", Kind.CONFLICT),
  SESSION_BEGUN("NTC-004", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  NoticeError(String code, Kind kind) {
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
