package ma.tifawt.intake;

import ma.tifawt.shared.error.ErrorCode;

/** What bringing in a list refuses. */
public enum IntakeError implements ErrorCode {
  NO_SUCH_LIST("INT-001", Kind.NOT_FOUND),
  /** Argument: rows looked at. */
  NO_HEADING("INT-002", Kind.INVALID),
  COLUMNS_MISSING("INT-003", Kind.INVALID),
  /** Argument: the most rows. */
  TOO_MANY_ROWS("INT-004", Kind.TOO_LARGE),
  NO_ROWS("INT-005", Kind.INVALID),
  /** Argument: how many are refused. */
  ROWS_OPEN("INT-006", Kind.CONFLICT),
  /** Argument: row. */
  CHANGED_SINCE("INT-007", Kind.CONFLICT),
  /** Argument: row. */
  USED_SINCE("INT-008", Kind.CONFLICT),
  /** Argument: the row above that is the same. */
  TWICE("INT-009", Kind.INVALID),
  /** What is known under this code stands elsewhere. */
  PLACE_STAYS("INT-010", Kind.INVALID),
  /** Argument: what stands there. */
  VALUE_UNKNOWN("INT-011", Kind.INVALID),
  /** More than one is called so; argument: what stands there. */
  VALUE_UNCLEAR("INT-012", Kind.INVALID),
  VALUE_MISSING("INT-013", Kind.INVALID),
  /** The caller answers for several, and the row names none. */
  PROGRAMME_MISSING("INT-014", Kind.INVALID),
  /** Argument: what stands there. */
  NAME_NOT_READ("INT-015", Kind.INVALID),
  /** A trainer has a group, a manager a centre; argument: what stands there. */
  ROLE_STANDS_ELSEWHERE("INT-016", Kind.INVALID),
  /** Somebody of this name is known, and nothing says whether it is the same; argument: name. */
  PERSON_UNCLEAR("INT-017", Kind.INVALID),
  /** Argument: the name of whoever has this address. */
  EMAIL_OF_ANOTHER("INT-018", Kind.INVALID);

  private final String code;
  private final Kind kind;

  IntakeError(String code, Kind kind) {
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
