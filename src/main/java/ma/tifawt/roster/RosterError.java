package ma.tifawt.roster;

import ma.tifawt.shared.error.ErrorCode;

/** What bringing people in from a file refuses as a whole. */
public enum RosterError implements ErrorCode {
  /** No import with this id in the caller's scope. */
  NO_SUCH_IMPORT("ROS-001", Kind.NOT_FOUND),
  /** No row names the columns; argument: rows looked at. */
  NO_HEADING("ROS-002", Kind.INVALID),
  /** Names or month of birth are in no column. */
  COLUMNS_MISSING("ROS-003", Kind.INVALID),
  /** Not in the state for this: checked already, written already, undone. */
  NOT_NOW("ROS-004", Kind.CONFLICT),
  /** Rows are refused or undecided, and nobody said to leave them out; argument: how many. */
  ROWS_OPEN("ROS-005", Kind.CONFLICT),
  /** Records changed since the dry run; argument: first row. */
  CHANGED_SINCE("ROS-006", Kind.CONFLICT),
  /** Other things hang on what the import brought; argument: first row. */
  UNDO_TOO_LATE("ROS-007", Kind.CONFLICT),
  /** The file holds titles and nothing below. */
  NO_ROWS("ROS-008", Kind.INVALID),
  /** No such pair of records, or one of them is out of scope. */
  NO_SUCH_PAIR("ROS-009", Kind.NOT_FOUND),
  /** No such merge, or it is older than 30 days. */
  NO_SUCH_MERGE("ROS-010", Kind.NOT_FOUND),
  /** A pasted list is too long; argument: most lines. */
  TOO_MUCH_PASTED("ROS-011", Kind.INVALID);

  private final String code;
  private final Kind kind;

  RosterError(String code, Kind kind) {
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
