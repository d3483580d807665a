package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import ma.tifawt.shared.persistence.Sql;

/**
 * The one question behind screen, charts and files, put to what is kept of each group. Every form
 * of it looks only at the paths given.
 */
final class Facts {

  /** A session {@code s} that took place; one never marked until its month was approved did not. */
  static final String HELD =
      "(s.state in ('OPEN', 'CLOSED', 'APPROVED')"
          + " and coalesce(s.approved_from, 'OPEN') <> 'PLANNED')";

  /** Under this key stands the whole. */
  static final String ALL = "";

  private final Connection connection;
  private final List<String> prefixes;
  private final ReportFilter filter;
  private final YearMonth from;
  private final YearMonth to;

  /**
   * Figures of one question.
   *
   * @param places by key of the level, and of the whole
   * @param periods by first day, in the order of time
   */
  record Answer(Map<String, Figures> places, SortedMap<LocalDate, Figures> periods) {

    Figures whole() {
      return places.getOrDefault(ALL, Figures.NONE);
    }
  }

  /**
   * @param prefixes paths of the tree, none within another; never empty
   * @param filter with both months
   */
  Facts(Connection connection, List<String> prefixes, ReportFilter filter) {
    this.connection = connection;
    this.prefixes = prefixes;
    this.filter = filter;
    this.from = filter.from().orElseThrow();
    this.to = filter.to().orElseThrow();
  }

  /** The groups below the paths, each with what the filter takes of it. */
  void eachGroup(Consumer<GroupFacts> sink) throws SQLException {
    Cut cut = Cut.of(filter);
    String half = filter.stepOrMonth().ofMonths() ? "months" : "days";
    new Sql("select f.path, f.band, f." + half + " as facts from group_figures f where")
            .within("f.path", prefixes)
            .add("and f.first_month <= ? and f.last_month >= ?", to.atDay(1), from.atDay(1))
            .addIf(filter.band(), "and f.band = ?", Band::name)
            .stream(
                connection,
                row ->
                    sink.accept(
                        GroupFacts.read(
                            row.getString("path"),
                            Band.valueOf(row.getString("band")),
                            row.getBytes("facts"),
                            cut)));
  }

  Answer by(Level level) throws SQLException {
    Step step = filter.stepOrMonth();
    FigureCells<String> places = new FigureCells<>();
    FigureCells<LocalDate> periods = new FigureCells<>();
    int all = places.at(ALL);
    eachGroup(
        group -> {
          if (!group.isEmpty()) {
            int place = places.at(Scope.names(group.path()).get(level.depth() - 1));
            places.add(group, slot -> all);
            places.add(group, slot -> place);
            periods.add(group, slot -> periods.at(step.start(slot)));
          }
        });
    return new Answer(places.figures(), new TreeMap<>(periods.figures()));
  }

  Figures whole() throws SQLException {
    FigureCells<String> cells = new FigureCells<>();
    int all = cells.at(ALL);
    eachGroup(group -> cells.add(group, slot -> all));
    return cells.figures().get(ALL);
  }

  /** What a path has at the level, as SQL. */
  static String name(Level level, String path) {
    return "substring_index(substring_index(%s, '/', %d), '/', -1)"
        .formatted(path, level.depth() + 1);
  }

  static String part(ResultSet row) throws SQLException {
    String part = row.getString("part");
    return part == null ? ALL : part;
  }

  /** Columns by the names of {@code learner_month}; sessions and the unnamed are of others. */
  static Figures marks(ResultSet row, long children) throws SQLException {
    return new Figures(
        children,
        0,
        row.getLong("present"),
        row.getLong("late"),
        row.getLong("left_early"),
        row.getLong("absent"),
        row.getLong("excused"),
        row.getLong("came"),
        row.getLong("counted"),
        row.getLong("minutes"),
        0);
  }

  /** One row a child, group and month, in the order of the tree; as many as there are. */
  void each(Places places, Consumer<DetailRow> sink) throws SQLException {
    new Sql("select straight_join l.code, f.gender, f.band, f.path, f.month,")
            .add(
                "f.present, f.late, f.left_early, f.absent, f.excused, f.came, f.counted, f.minutes")
            .add("from learner_month f join learner l on l.id = f.learner_id where")
            .within("f.path", prefixes)
            .add("and f.month between ? and ?", from.atDay(1), to.atDay(1))
            .addIf(filter.gender(), "and f.gender = ?", Gender::name)
            .addIf(filter.band(), "and f.band = ?", Band::name)
            .add(filter.arrival().map(Facts::arrived).orElse(""))
            .add("order by f.path, f.month, f.group_id, f.learner_id")
            .stream(connection, row -> sink.accept(detail(row, places)));
  }

  private static String arrived(Arrival arrival) {
    return (arrival == Arrival.NEW ? "and not " : "and ")
        + "exists (select 1 from learner_month e where e.learner_id = f.learner_id and e.came > 0"
        + " and e.month < (select date_format(s.starts_on, '%Y-%m-01') from learner_group g"
        + " join season s on s.id = g.season_id where g.id = f.group_id))";
  }

  private static DetailRow detail(ResultSet row, Places places) throws SQLException {
    List<String> keys = Scope.names(row.getString("path"));
    return new DetailRow(
        row.getString("code"),
        row.getString("gender"),
        row.getString("band"),
        places.programme(keys.get(0)),
        places.along(keys),
        YearMonth.parse(row.getString("month").substring(0, 7)),
        marks(row, 0));
  }
}
