package ma.tifawt.shared.table;

import ma.tifawt.shared.error.ErrorCode;

/** Why a table cannot be read. */
public enum TableError implements ErrorCode {
  /** Nothing in it. */
  EMPTY("TAB-001", Kind.INVALID),
  /** Neither CSV nor XLSX: an old Excel file, a web page, a picture. Argument: what it is. */
  OTHER_KIND("TAB-002", Kind.INVALID),
  /** Larger than {@link TableLimits#FILE}, or unpacked than UNPACKED; argument: megabytes. */
  TOO_LARGE("TAB-003", Kind.TOO_LARGE),
  TOO_MANY_ROWS("TAB-004", Kind.TOO_LARGE),
  /** Arguments: row, most columns. */
  TOO_MANY_COLUMNS("TAB-005", Kind.INVALID),
  /** Arguments: row, column, most characters. */
  CELL_TOO_LONG("TAB-006", Kind.INVALID),
  /** Argument: the row in which the quoted cell begins. */
  QUOTE_NOT_CLOSED("TAB-007", Kind.INVALID),
  /** A workbook that is damaged. */
  WORKBOOK_BROKEN("TAB-008", Kind.INVALID),
  /** Bytes that are no text; argument: the row. */
  NO_TEXT("TAB-009", Kind.INVALID);

  private final String code;
  private final Kind kind;

  TableError(String code, Kind kind) {
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
