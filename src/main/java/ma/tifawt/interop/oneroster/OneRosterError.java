package ma.tifawt.interop.oneroster;

import ma.tifawt.shared.error.ErrorCode;

/** Why a bundle is refused whole. */
public enum OneRosterError implements ErrorCode {
  /** Another version than 1.2, or none; argument: what the manifest says. */
  OTHER_VERSION("ONE-001"),
  /** A file is missing; argument: its name. */
  NO_FILE("ONE-002"),
  /** A column is missing; arguments: file, column. */
  NO_COLUMN("ONE-003"),
  /** A value that may not stand there; arguments: file, row, column, value. */
  WRONG_VALUE("ONE-004"),
  /** The id names nothing in the bundle; arguments: file, row, column, value. */
  NAMES_NOTHING("ONE-005"),
  /** An id stands there a second time; arguments: file, row, column, value. */
  TWICE("ONE-006"),
  /** Only a part of the data; argument: file. */
  DELTA("ONE-007"),
  /** A file cannot be read; arguments: file, code of the reason. */
  UNREADABLE("ONE-008"),
  /** More learners than a bundle may hold; argument: how many it may. */
  TOO_MANY("ONE-009");

  private final String code;

  OneRosterError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
