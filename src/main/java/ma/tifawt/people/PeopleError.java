package ma.tifawt.people;

import ma.tifawt.shared.error.ErrorCode;

/** What the lists of people refuse. */
public enum PeopleError implements ErrorCode {
  /** The account is not a child's. */
  NOT_A_LEARNER("PEO-001", Kind.NOT_FOUND),
  /** A child, centre or group that is not there, or not there for this caller. */
  OUT_OF_SCOPE("PEO-002", Kind.NOT_FOUND),
  /** To be moved out of a group a child must have come into it on an earlier day. */
  NOT_IN_GROUP("PEO-003", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  PeopleError(String code, Kind kind) {
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
