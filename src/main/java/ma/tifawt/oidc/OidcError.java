package ma.tifawt.oidc;

import ma.tifawt.shared.error.ErrorCode;

/** What is refused of a sign-in through the provider. */
public enum OidcError implements ErrorCode {
  /** No provider is set up. */
  NO_PROVIDER("OID-001", Kind.NOT_FOUND),
  /** The provider does not answer, or says something that is no OpenID Connect. */
  NO_ANSWER("OID-002", Kind.UNAVAILABLE),
  /** Broken off, too late, not from this browser, or its token does not hold. */
  NOT_PROVED("OID-003", Kind.INVALID),
  /** The provider knows the person, this installation does not. */
  NOT_LINKED("OID-004", Kind.FORBIDDEN);

  private final String code;
  private final Kind kind;

  OidcError(String code, Kind kind) {
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
