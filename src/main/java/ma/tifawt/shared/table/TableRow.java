package ma.tifawt.shared.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as an editor or a spreadsheet shows it, from 1; of a record of several lines the
 *     first
 * @param cells texts without blanks around them; empty where the cell is
 */
public record TableRow(int number, List<String> cells) {

  /** The text in a column from 0; empty beyond the end of a short row. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
