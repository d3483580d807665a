package ma.tifawt.shared.error;

/** Failures that belong to no feature. */
public enum GeneralError implements ErrorCode {
  /** Nothing there, or nothing there for this caller. */
  NOT_FOUND("GEN-001", Kind.NOT_FOUND),
  /** The form or message is not shaped as it must be; argument: what is wrong. */
  MALFORMED("GEN-002", Kind.INVALID),
  /** Somebody else changed it meanwhile. */
  CHANGED_MEANWHILE("GEN-003", Kind.CONFLICT),
  /** The database does not answer. */
  DATABASE_DOWN("GEN-004", Kind.UNAVAILABLE),
  /** A fault of ours; the reference leads to the log. */
  UNEXPECTED("GEN-005", Kind.INTERNAL),
  /** A request that did not come from our own pages. */
  FOREIGN_REQUEST("GEN-006", Kind.FORBIDDEN),
  /** The disk refused a file, or has lost it. */
  STORE_FAILED("GEN-007", Kind.UNAVAILABLE);

  private final String code;
  private final Kind kind;

  GeneralError(String code, Kind kind) {
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
