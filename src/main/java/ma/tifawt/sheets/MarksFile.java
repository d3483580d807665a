package ma.tifawt.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableFile;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.table.TableRows;

/**
 * Marks out of a table. Wide: a row for each child, a column for each session, titled by its day
 * and hour. Long: a row for each mark. Which it is, its heading says.
 */
final class MarksFile {

  /** Rows in which the heading is looked for; a title or a logo may stand above. */
  private static final int LOOK = 10;

  /** A group of 60 in every session of a season. */
  static final int MOST = 4_000;

  private MarksFile() {}

  /**
   * @throws DomainException TAB-… the file cannot be read; SHT-001 no heading; SHT-002 too many
   */
  static List<FileMark> read(Path file) {
    List<FileMark> marks = new ArrayList<>();
    try (TableRows rows = TableFile.open(file)) {
      TableRow heading = heading(rows);
      Map<MarkColumn, Integer> columns = columns(heading);
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (!row.get().isBlank()) {
          add(marks, heading, columns, row.get());
        }
        if (marks.size() > MOST) {
          throw new DomainException(FileError.TOO_MANY, MOST);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }

  private static TableRow heading(TableRows rows) {
    for (int i = 0; i < LOOK; i++) {
      Optional<TableRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      Map<MarkColumn, Integer> columns = columns(row.get());
      boolean named = columns.containsKey(MarkColumn.CODE);
      boolean isLong =
          columns.containsKey(MarkColumn.DATE) && columns.containsKey(MarkColumn.STATUS);
      boolean isWide = row.get().cells().stream().anyMatch(cell -> Moment.of(cell).isPresent());
      if (named && (isLong || isWide)) {
        return row.get();
      }
    }
    throw new DomainException(FileError.NO_HEADING);
  }

  private static Map<MarkColumn, Integer> columns(TableRow heading) {
    Map<MarkColumn, Integer> columns = new EnumMap<>(MarkColumn.class);
    for (int i = 0; i < heading.cells().size(); i++) {
      int index = i;
      MarkColumn.of(heading.cell(i)).ifPresent(column -> columns.putIfAbsent(column, index));
    }
    return columns;
  }

  private static void add(
      List<FileMark> marks, TableRow heading, Map<MarkColumn, Integer> columns, TableRow row) {
    String child = row.cell(columns.get(MarkColumn.CODE));
    if (columns.containsKey(MarkColumn.DATE) && columns.containsKey(MarkColumn.STATUS)) {
      marks.add(
          new FileMark(
              row.number(),
              columns.get(MarkColumn.STATUS) + 1,
              child,
              row.cell(columns.get(MarkColumn.DATE)),
              row.cell(columns.get(MarkColumn.STATUS)),
              cell(row, columns.get(MarkColumn.ARRIVED)),
              cell(row, columns.get(MarkColumn.LEFT)),
              cell(row, columns.get(MarkColumn.REASON)),
              cell(row, columns.get(MarkColumn.NOTE))));
      return;
    }
    for (int i = 0; i < heading.cells().size(); i++) {
      boolean session = Moment.of(heading.cell(i)).isPresent();
      if (session && !row.cell(i).isEmpty()) {
        marks.add(
            new FileMark(row.number(), i + 1, child, heading.cell(i), row.cell(i), "", "", "", ""));
      }
    }
  }

  private static String cell(TableRow row, Integer column) {
    return column == null ? "" : row.cell(column);
  }
}
