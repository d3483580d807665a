package ma.tifawt.organisation;

import ma.tifawt.shared.error.ErrorCode;

/** What the tree refuses. */
public enum OrganisationError implements ErrorCode {
  NO_SUCH_GROUP("ORG-001", Kind.NOT_FOUND),
  /** Arguments: file, line. */
  REGION_LINE_WRONG("ORG-002", Kind.INVALID),
  /** Argument: file. */
  REGION_FILE_UNREADABLE("ORG-003", Kind.INVALID);

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
