package ma.tifawt.passkeys;

import ma.tifawt.shared.error.ErrorCode;

/** What is refused of passkeys. */
public enum PasskeyError implements ErrorCode {
  /** Not known here, not for this address, not signed rightly, or the person was not verified. */
  NOT_ACCEPTED("PSK-001", Kind.INVALID),
  /** The question was answered already, is older than five minutes, or was never asked here. */
  ASK_AGAIN("PSK-002", Kind.INVALID),
  /** Ten are enough for anybody. */
  TOO_MANY("PSK-003", Kind.INVALID),
  NO_SUCH_PASSKEY("PSK-004", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  PasskeyError(String code, Kind kind) {
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
