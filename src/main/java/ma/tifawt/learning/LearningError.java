package ma.tifawt.learning;

import ma.tifawt.shared.error.ErrorCode;

/** What learning and grading refuse. */
public enum LearningError implements ErrorCode {
  /** No such lesson or step in the courses of the child's own groups. */
  NO_SUCH_STEP("LRN-001", Kind.NOT_FOUND),
  /** The operation is not shaped as it must be. Argument: the field. */
  MALFORMED("LRN-002", Kind.INVALID),
  /** Made against another revision of the lesson, which is not here any more. */
  LESSON_CHANGED("LRN-003", Kind.CONFLICT),
  /** No such work in the caller's scope, or no file with it. */
  NO_SUCH_WORK("LRN-004", Kind.NOT_FOUND),
  /** Neither words nor a file. */
  NOTHING_SUBMITTED("LRN-005", Kind.INVALID),
  /** Argument: the limit in megabytes. */
  FILE_TOO_LARGE("LRN-006", Kind.TOO_LARGE),
  /** The content is none of the allowed types, whatever the name says. */
  FILE_TYPE_REFUSED("LRN-007", Kind.INVALID),
  /** The name holds a path, or control characters. */
  FILE_NAME_REFUSED("LRN-008", Kind.INVALID),
  /** A picture that cannot be decoded, or is too large to be. */
  PICTURE_UNREADABLE("LRN-009", Kind.INVALID),
  /** A phone number, an e-mail address, a link or a handle in words that others read. */
  CONTACT_IN_TEXT("LRN-010", Kind.INVALID),
  /** Argument: the limit in characters. */
  TEXT_TOO_LONG("LRN-011", Kind.INVALID),
  /** The step does not ask for work. */
  STEP_TAKES_NO_WORK("LRN-012", Kind.INVALID),
  /** Every criterion of the rubric needs a level from 1 to 4. */
  LEVELS_INCOMPLETE("LRN-013", Kind.INVALID),
  /** No such module in the course of the group. */
  NO_SUCH_MODULE("LRN-015", Kind.NOT_FOUND),
  /** The operation id was used before, for something else. */
  OPERATION_TAKEN("LRN-016", Kind.CONFLICT),
  /** One file at most. */
  ONE_FILE_ONLY("LRN-017", Kind.INVALID),
  /** A lab told something that its description does not name, or of another kind or size. */
  EVIDENCE_REFUSED("LRN-018", Kind.INVALID);

  private final String code;
  private final Kind kind;

  LearningError(String code, Kind kind) {
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
