package ma.tifawt.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableFile;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.table.TableRows;

/** Reads a file into a draft: finds the row that names the columns, wherever it stands. */
final class ListReader {

  /** Rows in which the heading is looked for. */
  static final int LOOK = 30;

  /** Rows of a list; every centre of a nation, or the guardians of a region's youth houses. */
  static final int ROWS = 2_000;

  private final ListKind kind;
  private final TitleWords words;

  ListReader(ListKind kind) {
    this.kind = kind;
    words = new TitleWords(kind);
  }

  /**
   * @throws DomainException TAB-… the file cannot be read; INT-002 no row names columns; INT-004
   *     too many rows; INT-005 no row below the heading
   */
  ListDraft read(Path file, String fileName) {
    List<TableRow> all = new ArrayList<>();
    String form;
    try (TableRows rows = TableFile.open(file)) {
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
        if (all.size() > ROWS + LOOK) {
          throw new DomainException(IntakeError.TOO_MANY_ROWS, ROWS);
        }
      }
      form = rows.form();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TableRow heading = heading(all);
    List<ListRow> below =
        all.stream()
            .filter(row -> row.number() > heading.number() && !row.isBlank())
            .filter(row -> !row.cells().equals(heading.cells()))
            .map(row -> new ListRow(row.number(), List.copyOf(row.cells())))
            .toList();
    if (below.isEmpty()) {
      throw new DomainException(IntakeError.NO_ROWS);
    }
    return new ListDraft(kind, fileName, form, words.read(heading.cells()), below);
  }

  /** The row of the first ones that names most columns; a title or a logo may stand above. */
  private TableRow heading(List<TableRow> all) {
    TableRow best = null;
    long most = 0;
    for (TableRow row : all.subList(0, Math.min(LOOK, all.size()))) {
      long known =
          words.read(row.cells()).stream().map(ListColumn::item).filter(Objects::nonNull).count();
      boolean titled = row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
      if (known > most || best == null && titled) {
        best = row;
        most = known;
      }
    }
    if (best == null) {
      throw new DomainException(IntakeError.NO_HEADING, LOOK);
    }
    return best;
  }
}
