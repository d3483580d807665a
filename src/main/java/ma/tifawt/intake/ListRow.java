package ma.tifawt.intake;

import java.io.Serializable;
import java.util.List;

/**
 * A row below the heading.
 *
 * @param number as an editor or a spreadsheet shows it
 */
public record ListRow(int number, List<String> cells) implements Serializable {

  /** Empty where the row ends before it; -1 is a column that the list does not have. */
  String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
  }
}
