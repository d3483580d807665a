package ma.tifawt.shared.sync;

import ma.tifawt.shared.error.ErrorCode;

/** What is wrong with a batch or with one operation in it, whatever feature it is for. */
public enum SyncError implements ErrorCode {
  /** No feature takes this kind of operation; argument: the kind. */
  UNKNOWN_KIND("SYN-001", Kind.INVALID),
  /** Argument: the field. */
  MALFORMED_OPERATION("SYN-002", Kind.INVALID),
  /** The id was used by another account. */
  FOREIGN_OPERATION("SYN-003", Kind.CONFLICT),
  /** Argument: how many operations a batch may hold. */
  BATCH_TOO_LARGE("SYN-004", Kind.TOO_LARGE),
  /** A sealed operation that this server cannot open. */
  SEAL_BROKEN("SYN-005", Kind.INVALID),
  /**
   * Somebody else is signed in on the device than whoever did the work; it waits for its author.
   */
  ANOTHER_PERSON("SYN-006", Kind.UNAUTHENTICATED);

  private final String code;
  private final Kind kind;

  SyncError(String code, Kind kind) {
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
