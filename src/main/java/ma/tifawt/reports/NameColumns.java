package ma.tifawt.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.people.ChildName;

/** The columns with names of a detail file, and the line on it that says who took it and why. */
final class NameColumns {

  /** Of a file without names. */
  static final NameColumns NONE = new NameColumns("", List.of());

  private final String mark;
  private final List<String> header;
  private Map<String, ChildName> known = Map.of();

  private NameColumns(String mark, List<String> header) {
    this.mark = mark;
    this.header = header;
  }

  static NameColumns of(NamedDetail detail, ReportWords words) {
    String mark =
        words.text(
            "reports.names.mark",
            words.name(detail.takenBy()),
            words.moment(detail.takenAt()),
            words.text("NameReason." + detail.reason()),
            detail.why());
    return new NameColumns(
        mark,
        Stream.of("nameAr", "nameLat").map(key -> words.text("reports.column." + key)).toList());
  }

  /** Empty on a file without names. */
  String mark() {
    return mark;
  }

  List<String> header() {
    return header;
  }

  void ask(Collection<DetailRow> rows, Function<Collection<String>, Map<String, ChildName>> book) {
    known = book.apply(rows.stream().map(DetailRow::learner).collect(Collectors.toSet()));
  }

  /** Empty cells for a child who is no longer the caller's. */
  List<String> cells(DetailRow row) {
    if (header.isEmpty()) {
      return List.of();
    }
    ChildName name = known.get(row.learner());
    return name == null
        ? List.of("", "")
        : List.of(whole(name.givenAr(), name.familyAr()), whole(name.givenLat(), name.familyLat()));
  }

  private static String whole(String given, String family) {
    return Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
