package ma.tifawt.roster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of small records as texts of a column: one a line, parts between tabs. */
final class Lines {

  private Lines() {}

  static <T> String write(List<T> all, Function<T, List<?>> parts) {
    return all.stream()
        .map(
            one ->
                parts.apply(one).stream()
                    .map(part -> String.valueOf(part).replaceAll("[\\t\\n]", " "))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  static <T> List<T> read(String text, Function<String[], T> one) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\n")).map(line -> one.apply(line.split("\t", -1))).toList();
  }

  static String columns(List<Column> columns) {
    return write(
        columns, c -> List.of(c.index(), c.fate(), c.field() == null ? "" : c.field(), c.title()));
  }

  static List<Column> columns(String text) {
    return read(
        text,
        p ->
            new Column(
                Integer.parseInt(p[0]),
                p[3],
                p[2].isEmpty() ? null : Field.valueOf(p[2]),
                Column.Fate.valueOf(p[1])));
  }

  static String faults(List<Fault> faults) {
    return write(faults, f -> List.of(f.column(), f.reason(), f.value()));
  }

  static List<Fault> faults(String text) {
    return read(text, p -> new Fault(Integer.parseInt(p[0]), Fault.Reason.valueOf(p[1]), p[2]));
  }

  static String changes(List<Change> changes) {
    return write(changes, c -> List.of(c.what(), c.before(), c.after()));
  }

  static List<Change> changes(String text) {
    return read(text, p -> new Change(Change.What.valueOf(p[0]), p[1], p[2]));
  }

  static String cells(List<String> cells) {
    return String.join("\t", cells);
  }

  static List<String> cells(String text) {
    return Arrays.asList(text.split("\t", -1));
  }
}
