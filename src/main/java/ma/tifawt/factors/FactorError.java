package ma.tifawt.factors;

import ma.tifawt.shared.error.ErrorCode;

/** What the proofs beside the password refuse. */
public enum FactorError implements ErrorCode {
  /** Wrong, too old, or used before. */
  CODE_WRONG("FAC-001", Kind.INVALID),
  /** Nothing half-open here: the password comes first. */
  PASSWORD_FIRST("FAC-002", Kind.UNAUTHENTICATED);

  private final String code;
  private final Kind kind;

  FactorError(String code, Kind kind) {
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
