package ma.tifawt.shared.table;

import ma.tifawt.shared.error.DomainException;

/** What a table may be at most. A national list of one season has 200,000 rows. */
final class TableLimits {

  static final int ROWS = 250_000;
  static final int COLUMNS = 100;

  /** Characters. */
  static final int CELL = 2_000;

  /** Bytes on disk; 250,000 rows of 12 columns are some 40 MB. */
  static final long FILE = 64L << 20;

  /** Bytes of a workbook when its parts are unpacked. */
  static final long UNPACKED = 512L << 20;

  private TableLimits() {}

  /** Counts the row and looks at its size. */
  static void check(TableRow row) {
    if (row.number() > ROWS) {
      throw new DomainException(TableError.TOO_MANY_ROWS, ROWS);
    }
    if (row.cells().size() > COLUMNS) {
      throw new DomainException(TableError.TOO_MANY_COLUMNS, row.number(), COLUMNS);
    }
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i).length() > CELL) {
        throw new DomainException(TableError.CELL_TOO_LONG, row.number(), i + 1, CELL);
      }
    }
  }
}
