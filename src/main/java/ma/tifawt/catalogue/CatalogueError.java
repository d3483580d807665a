package ma.tifawt.catalogue;

import ma.tifawt.shared.error.ErrorCode;

/** What the catalogue refuses. */
public enum CatalogueError implements ErrorCode {
  /** The answer has not the shape that the item asks for, or names an option it does not have. */
  ANSWER_MALFORMED("CAT-001", Kind.INVALID);

  private final String code;
  private final Kind kind;

  CatalogueError(String code, Kind kind) {
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
