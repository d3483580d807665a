package ma.tifawt.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * One month of figures for the outside, its small cells hidden so that what one question hides no
 * other question of the same kind gives back:
 *
 * <ul>
 *   <li>Levels are hidden from the top down. Below a place that is hidden everything is hidden, and
 *       beside a hidden place so many of its brothers that the place they lie in may be shown.
 *   <li>Where girls are asked for, a place is shown only where girls, boys and those of whom nobody
 *       knows can all be shown; so with the three ages. Gender and age together cannot be asked.
 *   <li>Months come one by one and are never added up over a place, so that no two spans can be
 *       subtracted.
 *   <li>A place where nobody came is hidden as well: nobody outside knows of how many children that
 *       is said.
 * </ul>
 *
 * <p>Not covered: figures of one month read before and after a mark was corrected, and tokens for a
 * programme and for a region of it in the hands of one reader, whose widest rows are not the same.
 */
final class SharedMonth {

  /** Key of the widest row. */
  private static final String WHOLE = "";

  /** Where a place lies that is not in the tree any more; it stays hidden. */
  private static final String NOWHERE = "?";

  private final SharedAsk asked;
  private final YearMonth month;
  private final Parents parents;
  private final Function<ReportFilter, AttendanceReport> source;

  SharedMonth(
      SharedAsk asked,
      YearMonth month,
      Parents parents,
      Function<ReportFilter, AttendanceReport> source) {
    this.asked = asked;
    this.month = month;
    this.parents = parents;
    this.source = source;
  }

  private record Placed(String key, String parent, String code, LocalizedText name) {}

  /**
   * A place before it is said.
   *
   * @param figures of the part asked for
   * @param counts of everybody and of every part
   */
  private record Counted(Placed place, Figures figures, long[] counts) {
    String key() {
      return place.key();
    }

    String parent() {
      return place.parent();
    }

    String code() {
      return place.code();
    }

    SharedRow said(YearMonth month, String parent, boolean shown) {
      return new SharedRow(
          month,
          parent,
          place.code(),
          place.name(),
          figures.sessions(),
          shown ? Optional.of(SharedRow.Counts.of(figures)) : Optional.empty());
    }
  }

  List<SharedRow> rows() {
    List<AttendanceReport> reports = ask(asked.first());
    List<Counted> rows = List.of(whole(reports));
    Map<String, Counted> above = Map.of();
    Set<String> shown = shownOf(rows);
    for (Level level : asked.levels()) {
      above = rows.stream().collect(Collectors.toMap(Counted::key, Function.identity()));
      rows = places(level == asked.first() ? reports : ask(level), level);
      shown = shownBelow(rows, shown);
    }
    List<SharedRow> said = new ArrayList<>();
    for (Counted row : rows) {
      String parent = Optional.ofNullable(above.get(row.parent())).map(Counted::code).orElse("");
      said.add(row.said(month, parent, shown.contains(row.key())));
    }
    return said;
  }

  private List<AttendanceReport> ask(Level level) {
    return asked.split().all().stream()
        .map(part -> source.apply(asked.filter(month, level, part)))
        .toList();
  }

  private Counted whole(List<AttendanceReport> reports) {
    List<String> names = Scope.names(asked.path());
    List<LocalizedText> called = reports.get(0).scope().get(0);
    List<Figures> figures = reports.stream().map(AttendanceReport::total).toList();
    return counted(
        new Placed(WHOLE, "", names.get(names.size() - 1), called.get(called.size() - 1)), figures);
  }

  /** The places that everybody's report has: those of the parts are among them. */
  private List<Counted> places(List<AttendanceReport> reports, Level level) {
    List<Map<String, Figures>> byPart =
        reports.stream()
            .map(
                report ->
                    report.rows().stream()
                        .collect(Collectors.toMap(SharedMonth::key, ReportRow::figures)))
            .toList();
    List<Counted> rows = new ArrayList<>();
    for (ReportRow row : reports.get(0).rows()) {
      String key = key(row);
      String parent = level == asked.first() ? WHOLE : parents.of(level, key).orElse(NOWHERE);
      rows.add(
          counted(
              new Placed(key, parent, row.code(), row.name()),
              byPart.stream().map(part -> part.getOrDefault(key, Figures.NONE)).toList()));
    }
    return rows;
  }

  private static String key(ReportRow row) {
    return row.opens().map(Node::key).orElse(row.code());
  }

  private Counted counted(Placed place, List<Figures> figures) {
    return new Counted(
        place, figures.get(asked.split().all().indexOf(asked.split())), SharedCounts.of(figures));
  }

  /** Below what is hidden nothing is shown. */
  private static Set<String> shownBelow(List<Counted> rows, Set<String> above) {
    Set<String> shown = new HashSet<>();
    rows.stream()
        .filter(row -> above.contains(row.parent()))
        .collect(Collectors.groupingBy(Counted::parent))
        .values()
        .forEach(brothers -> shown.addAll(shownOf(brothers)));
    return shown;
  }

  private static Set<String> shownOf(List<Counted> brothers) {
    boolean[] hidden =
        SmallCells.hiddenRows(brothers.stream().map(Counted::counts).toArray(long[][]::new));
    Set<String> shown = new HashSet<>();
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        shown.add(brothers.get(i).key());
      }
    }
    return shown;
  }
}
