package ma.tifawt.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file as it was read; it is kept by the page, not by the database.
 *
 * @param form how the file was read, such as {@code xlsx}
 */
public record ListDraft(
    ListKind kind, String fileName, String form, List<ListColumn> columns, List<ListRow> rows)
    implements Serializable {

  /** The same with what a person said of columns, by their index; null drops one. */
  public ListDraft with(Map<Integer, Item> said) {
    return new ListDraft(
        kind,
        fileName,
        form,
        columns.stream()
            .map(each -> said.containsKey(each.index()) ? each.as(said.get(each.index())) : each)
            .toList(),
        rows);
  }

  Set<Item> items() {
    return columns.stream()
        .map(ListColumn::item)
        .filter(item -> item != null)
        .collect(Collectors.toSet());
  }

  /** Those that hold it; names stand in two columns where they are written in both scripts. */
  List<ListColumn> columnsOf(Item item) {
    return columns.stream().filter(column -> column.item() == item).toList();
  }

  /** -1 where no column holds it. */
  int columnOf(Item item) {
    return columnsOf(item).stream().mapToInt(ListColumn::index).findFirst().orElse(-1);
  }

  /** Empty where no column holds it. */
  String cell(ListRow row, Item item) {
    return row.cell(columnOf(item));
  }
}
