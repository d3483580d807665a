package ma.tifawt.shared.security;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of the guard in front of every service. */
public enum SecurityError implements ErrorCode {
  SIGN_IN_FIRST("SEC-001", Kind.UNAUTHENTICATED),
  /** Said as "not found" to the outside: it must not confirm that something exists. */
  NOT_ALLOWED("SEC-002", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  SecurityError(String code, Kind kind) {
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
