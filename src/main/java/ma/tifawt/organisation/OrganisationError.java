package ma.tifawt.organisation;

import ma.tifawt.shared.error.ErrorCode;

/** What the tree refuses. */
public enum OrganisationError implements ErrorCode {
  NO_SUCH_GROUP("ORG-001", Kind.NOT_FOUND),
  /** Arguments: file, line. */
  REGION_LINE_WRONG("ORG-002", Kind.INVALID),
  /** Argument: file. */
  REGION_FILE_UNREADABLE("ORG-003", Kind.INVALID),
  NO_SUCH_CENTRE("ORG-004", Kind.NOT_FOUND),
  /** Argument: the code. */
  CODE_TAKEN("ORG-005", Kind.CONFLICT),
  /** Arguments: the code, the most signs it may have. */
  CODE_MALFORMED("ORG-006", Kind.INVALID),
  /** Arguments: language, the most letters it may have. */
  NAME_MISSING("ORG-007", Kind.INVALID),
  /** Argument: language. */
  NAME_IN_OTHER_SCRIPT("ORG-008", Kind.INVALID),
  /** No such province and programme, or none of the caller's. */
  PROVINCE_NOT_YOURS("ORG-009", Kind.FORBIDDEN),
  /** Or one that is over. */
  NO_SUCH_SEASON("ORG-010", Kind.INVALID),
  NO_SUCH_COURSE("ORG-011", Kind.INVALID),
  NO_SUCH_BAND("ORG-012", Kind.INVALID),
  /** Something was recorded there: groups, children, devices. */
  CENTRE_IN_USE("ORG-013", Kind.CONFLICT),
  /** Something was recorded there: children, sessions, work. */
  GROUP_IN_USE("ORG-014", Kind.CONFLICT),
  SEASON_DAYS_WRONG("ORG-015", Kind.INVALID),
  /** Argument: code of the other season. */
  SEASONS_OVERLAP("ORG-016", Kind.CONFLICT),
  /** Argument: the most signs it may have. */
  PROGRAMME_CODE_MALFORMED("ORG-017", Kind.INVALID),
  /** Argument: code of the season. */
  SEASON_IN_USE("ORG-018", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  OrganisationError(String code, Kind kind) {
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
