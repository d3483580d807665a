package ma.tifawt.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as people send them, and what is said of their rows. */
final class ListOnFile {

  private ListOnFile() {}

  static ListDraft read(IntakeService intake, ListKind kind, String text) throws IOException {
    Path file = Files.createTempFile("list", ".csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    try {
      return intake.read(kind, file, "list.csv");
    } finally {
      Files.delete(file);
    }
  }

  static List<String> states(List<RowResult> rows) {
    return rows.stream().map(row -> row.number() + " " + row.state()).toList();
  }

  /** Number and state of each row, and each fault with the title of its column. */
  static List<String> results(ListDraft draft, List<RowResult> rows) {
    return rows.stream()
        .map(
            row ->
                row.number()
                    + " "
                    + row.state()
                    + row.faults().stream()
                        .map(fault -> " " + said(draft, fault))
                        .collect(Collectors.joining()))
        .toList();
  }

  static String said(ListDraft draft, RowFault fault) {
    return (fault.column() < 0 ? "" : draft.columns().get(fault.column()).title() + " ")
        + fault.code();
  }
}
