package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import ma.tifawt.shared.persistence.Sql;

/**
 * The one question behind screen, charts and files, put to the counts that are kept with the marks.
 * Every form of it looks only at the paths given.
 */
final class Facts {

  /** A session {@code s} that took place; one never marked until its month was approved did not. */
  static final String HELD =
      "(s.state in ('OPEN', 'CLOSED', 'APPROVED')"
          + " and coalesce(s.approved_from, 'OPEN') <> 'PLANNED')";

  private static final String SUMS =
      """
      count(distinct case when f.came > 0 then f.learner_id end) as children,
      sum(f.present) as present, sum(f.late) as late, sum(f.left_early) as left_early,
      sum(f.absent) as absent, sum(f.excused) as excused, sum(f.came) as came,
      sum(f.counted) as counted, sum(f.minutes) as minutes""";

  /** Under this key stands the whole. */
  static final String ALL = "";

  private final Connection connection;
  private final List<String> prefixes;
  private final ReportFilter filter;
  private final YearMonth from;
  private final YearMonth to;

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

  /** Figures by key of the level, and of the whole. */
  Map<String, Figures> byNode(Level level) throws SQLException {
    return by(name(level, "f.path"), name(level, "s.path"));
  }

  /** Figures by month, written as 2026-09, and of the whole. */
  Map<String, Figures> byMonth() throws SQLException {
    return by("date_format(f.month, '%Y-%m')", "date_format(s.starts_at, '%Y-%m')");
  }

  /** Figures of the whole; its sessions are not counted. */
  Figures whole() throws SQLException {
    List<Figures> found = new ArrayList<>();
    facts("select " + SUMS).read(connection, row -> found.add(marks(row, row.getLong("children"))));
    return found.get(0);
  }

  /** What a path has at the level, as SQL. */
  static String name(Level level, String path) {
    return "substring_index(substring_index(%s, '/', %d), '/', -1)"
        .formatted(path, level.depth() + 1);
  }

  private Map<String, Figures> by(String keyOfFact, String keyOfSession) throws SQLException {
    Map<String, Figures> figures = new TreeMap<>();
    facts("select " + keyOfFact + " as part, " + SUMS)
        .add("group by part with rollup")
        .read(connection, row -> figures.put(part(row), marks(row, row.getLong("children"))));
    sessions(keyOfSession)
        .read(
            connection,
            row -> {
              long held = row.getLong("held");
              long unnamed = row.getLong("unnamed");
              figures.merge(
                  part(row),
                  Figures.NONE.withSessions(held, unnamed),
                  (f, none) -> f.withSessions(held, unnamed));
            });
    return figures;
  }

  private Sql facts(String select) {
    return new Sql(select)
        .add("from learner_month f where")
        .within("f.path", prefixes)
        .add("and f.month between ? and ?", from.atDay(1), to.atDay(1))
        .addIf(filter.gender(), "and f.gender = ?", Gender::name)
        .addIf(filter.band(), "and f.band = ?", Band::name);
  }

  private Sql sessions(String key) {
    return new Sql("select " + key + " as part, count(*) as held, sum(s.headcount) as unnamed")
        .add("from group_session s join learner_group g on g.id = s.group_id where")
        .within("s.path", prefixes)
        .add("and " + HELD)
        .add("and s.starts_at >= ?", from.atDay(1).atStartOfDay())
        .add("and s.starts_at < ?", to.plusMonths(1).atDay(1).atStartOfDay())
        .addIf(filter.band(), "and g.band = ?", Band::name)
        .add("group by part with rollup");
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
            .add("order by f.path, f.month, f.group_id, f.learner_id")
            .stream(connection, row -> sink.accept(detail(row, places)));
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
