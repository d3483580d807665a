package ma.tifawt.catalogue;

import ma.tifawt.shared.error.ErrorCode;

/** What the catalogue refuses. */
public enum CatalogueError implements ErrorCode {
  /** No such course, module, lesson or step in the current release. */
  NO_SUCH_LESSON("CAT-001", Kind.NOT_FOUND),
  /** The answer has not the shape that the item asks for, or names an option it does not have. */
  ANSWER_MALFORMED("CAT-002", Kind.INVALID),
  /** The step asks nothing, so there is nothing to answer. */
  NOTHING_TO_ANSWER("CAT-003", Kind.INVALID);

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
