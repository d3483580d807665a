package ma.tifawt.warehouse;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of the warehouse's API and of its tokens. */
public enum WarehouseError implements ErrorCode {
  NO_TOKEN("WHS-001", Kind.UNAUTHENTICATED),
  NOT_OPENED("WHS-002", Kind.FORBIDDEN),
  TOO_MANY_TRIES("WHS-003", Kind.TOO_MANY),
  /** Argument: the name. */
  UNKNOWN_PARAMETER("WHS-004", Kind.INVALID),
  /** Argument: the most months. */
  MONTHS_WRONG("WHS-005", Kind.INVALID),
  ONE_SPLIT("WHS-006", Kind.INVALID),
  NO_SUCH_TOKEN("WHS-007", Kind.NOT_FOUND),
  DRAFT_WRONG("WHS-008", Kind.INVALID),
  /** Argument: the most. */
  TOO_MANY_TOKENS("WHS-009", Kind.TOO_MANY);

  private final String code;
  private final Kind kind;

  WarehouseError(String code, Kind kind) {
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
