package ma.tifawt.sheets;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of a file of marks. */
public enum FileError implements ErrorCode {
  /** No row names a column of codes, and sessions or a status beside it. */
  NO_HEADING("SHT-001", Kind.INVALID),
  /** Argument: the most marks of one file. */
  TOO_MANY("SHT-002", Kind.TOO_LARGE),
  /** Nothing is written while a cell is wrong. */
  HAS_FAULTS("SHT-003", Kind.INVALID),
  /** Somebody marked meanwhile: nothing was written. */
  CHANGED_MEANWHILE("SHT-004", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  FileError(String code, Kind kind) {
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
