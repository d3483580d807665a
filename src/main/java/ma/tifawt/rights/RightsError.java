package ma.tifawt.rights;

import ma.tifawt.shared.error.ErrorCode;

/** What the queue of requests refuses. */
public enum RightsError implements ErrorCode {
  /** No such child or request for this caller. */
  NOT_THERE("RIG-001", Kind.NOT_FOUND),
  /** Words are missing where nobody could do without them, or there are too many. */
  WORDS_WRONG("RIG-002", Kind.INVALID),
  /** The same was asked already and waits for its answer. */
  WAITS_ALREADY("RIG-003", Kind.CONFLICT),
  /** A day that is still to come, or more than a year ago. */
  DAY_WRONG("RIG-004", Kind.INVALID),
  /** It is not said who asks, or how that was made sure. */
  WHO_MISSING("RIG-005", Kind.INVALID);

  private final String code;
  private final Kind kind;

  RightsError(String code, Kind kind) {
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
