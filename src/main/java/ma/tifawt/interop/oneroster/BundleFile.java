package ma.tifawt.interop.oneroster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableFile;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.table.TableRows;

/** One table of a bundle, row by row; its cells go by the names of their columns. */
final class BundleFile implements Closeable {

  private static final Set<String> STATUS = Set.of("", "active");

  private final String name;
  private final TableRows rows;
  private final List<String> titles;
  private final Set<String> ids = new HashSet<>();
  private TableRow row;

  private BundleFile(String name, TableRows rows) {
    this.name = name;
    this.rows = rows;
    titles = read().map(TableRow::cells).orElse(List.of());
  }

  /**
   * @param needed columns that have to be there
   */
  static BundleFile open(String name, Path path, String... needed) {
    BundleFile file;
    try {
      file = new BundleFile(name, TableFile.open(path));
    } catch (DomainException e) {
      throw new DomainException(OneRosterError.UNREADABLE, name, e.code().code());
    }
    for (String column : needed) {
      if (!file.titles.contains(column)) {
        file.close();
        throw new DomainException(OneRosterError.NO_COLUMN, name, column);
      }
    }
    return file;
  }

  List<String> titles() {
    return titles;
  }

  /** Goes to the next row. */
  boolean next() {
    Optional<TableRow> next = read();
    next.ifPresent(found -> row = found);
    if (next.isPresent() && !STATUS.contains(get("status"))) {
      throw wrong(OneRosterError.WRONG_VALUE, "status");
    }
    return next.isPresent();
  }

  private Optional<TableRow> read() {
    try {
      return rows.next();
    } catch (DomainException e) {
      throw new DomainException(OneRosterError.UNREADABLE, name, e.code().code());
    }
  }

  TableRow row() {
    return row;
  }

  /** Empty where the cell is, or the file has no such column. */
  String get(String column) {
    int index = titles.indexOf(column);
    return index < 0 ? "" : row.cell(index);
  }

  /** The id of the row, which no other row of the file has. */
  String id() {
    String id = get("sourcedId");
    if (id.isEmpty()) {
      throw wrong(OneRosterError.WRONG_VALUE, "sourcedId");
    }
    if (!ids.add(id)) {
      throw wrong(OneRosterError.TWICE, "sourcedId");
    }
    return id;
  }

  /** An id of another file. */
  String named(String column, Set<String> there) {
    String id = get(column);
    if (!there.contains(id)) {
      throw wrong(OneRosterError.NAMES_NOTHING, column);
    }
    return id;
  }

  /** A day, or nothing. */
  LocalDate day(String column) {
    String text = get(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(OneRosterError.WRONG_VALUE, column);
    }
  }

  DomainException wrong(OneRosterError why, String column) {
    return new DomainException(why, name, row.number(), column, get(column));
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
