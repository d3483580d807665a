package ma.tifawt.roster;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableRow;

/**
 * The row that names the columns, wherever it stands.
 *
 * @param row its number in the file; titles and logos may stand above
 */
public record Heading(int row, List<Column> columns) implements Serializable {

  /** Rows in which it is looked for. */
  static final int LOOK = 30;

  /** Cells that a row must have to be taken for a heading nobody understands. */
  private static final int FEWEST = 3;

  /** The row of these that names most columns we know. */
  static Heading in(List<TableRow> first, HeaderWords words) {
    Heading best = null;
    long most = 0;
    for (TableRow row : first) {
      Heading heading = of(row, words);
      long known =
          2 * heading.columns.stream().filter(c -> c.field() != null).count()
              + heading.columns.stream().filter(c -> c.fate() == Column.Fate.FORBIDDEN).count();
      boolean titled = row.cells().stream().filter(c -> !c.isEmpty()).count() >= FEWEST;
      if (known > most || best == null && titled) {
        best = heading;
        most = known;
      }
    }
    if (best == null) {
      throw new DomainException(RosterError.NO_HEADING, LOOK);
    }
    return best;
  }

  private static Heading of(TableRow row, HeaderWords words) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      columns.add(words.read(i, row.cells().get(i)));
    }
    return new Heading(row.number(), List.copyOf(columns));
  }

  /** The same with what a person said of columns, by their index; null drops one. */
  Heading with(Map<Integer, Optional<Field>> said) {
    return new Heading(
        row,
        columns.stream()
            .map(
                column ->
                    column.fate() == Column.Fate.FORBIDDEN || !said.containsKey(column.index())
                        ? column
                        : column.as(said.get(column.index()).orElse(null)))
            .toList());
  }

  Set<Field> fields() {
    return columns.stream()
        .map(Column::field)
        .filter(field -> field != null)
        .collect(Collectors.toSet());
  }

  /** -1 where no column holds it. */
  int columnOf(Field field) {
    return columns.stream()
        .filter(column -> column.field() == field)
        .mapToInt(Column::index)
        .findFirst()
        .orElse(-1);
  }

  /** Whether a child can be told from it: given and family name, year and month of birth. */
  boolean isComplete() {
    Set<Field> has = fields();
    boolean full = has.contains(Field.FULL_GIVEN_FIRST) || has.contains(Field.FULL_FAMILY_FIRST);
    boolean given = has.stream().anyMatch(f -> f.name().startsWith("GIVEN"));
    boolean family = has.stream().anyMatch(f -> f.name().startsWith("FAMILY"));
    boolean birth =
        has.contains(Field.BIRTH)
            || has.contains(Field.BIRTH_YEAR) && has.contains(Field.BIRTH_MONTH);
    return (full || given && family) && birth;
  }

  /**
   * Whether nothing that has to be known is missing, so that what nobody understands can go at
   * once.
   *
   * @param placed whether a person has said which group the children go to
   */
  boolean isWhole(boolean placed) {
    Set<Field> has = fields();
    return isComplete() && (placed || has.contains(Field.CENTRE) || has.contains(Field.GROUP));
  }

  /** The same for every file with the same titles in the same order. */
  String signature() {
    String titles =
        columns.stream().map(c -> HeaderWords.fold(c.title())).collect(Collectors.joining("|"));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(titles.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A line in the middle of a list that repeats the titles, as printed lists do on each page. */
  boolean isRepeatedBy(TableRow row) {
    return columns.stream().anyMatch(c -> !c.title().isEmpty())
        && columns.stream().allMatch(c -> row.cell(c.index()).equals(c.title()));
  }

  List<String> titles(Column.Fate fate) {
    return columns.stream().filter(c -> c.fate() == fate).map(Column::title).toList();
  }
}
