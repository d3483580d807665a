package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.time.Now;

/**
 * Where the centres on the paths of a {@link Ground} are with a month. What is frozen is read as it
 * was frozen, on the path it had; the rest is counted now.
 */
final class MonthQuery {

  private static final String DEED =
      "d.deed, d.done_at, d.account_id, d.reason, d.missing from month_deed d";

  private final Connection connection;
  private final Ground ground;
  private final Settings settings;
  private final Now now;
  private final YearMonth month;
  private Map<String, Live> live;
  private Map<String, Figures> figures;

  MonthQuery(Connection connection, Ground ground, YearMonth month, Settings settings, Now now) {
    this.connection = connection;
    this.ground = ground;
    this.month = month;
    this.settings = settings;
    this.now = now;
  }

  /** Registers of a centre, and its sessions that are not over. */
  private record Live(RegisterCounts registers, long ahead) {

    static final Live NOTHING = new Live(RegisterCounts.NONE, 0);
  }

  MonthTable table(ReportFilter asked) throws SQLException {
    live = live();
    figures = figures();
    List<CentreMonth> rows = new ArrayList<>();
    addBegun(rows);
    addOpen(rows);
    rows.sort(Comparator.comparing(CentreMonth::code));
    boolean whole = ground.levels().get(0) == Level.REGION;
    return new MonthTable(
        asked,
        month,
        ground.prefixes().stream().map(ground.places()::names).toList(),
        ground.trail(),
        whole,
        now.instant(),
        List.copyOf(rows),
        whole ? regions(rows) : List.of(),
        new FrozenFacts(connection, ground.prefixes(), month).groups());
  }

  /** Centres whose month somebody has closed at least once, by the path it had then. */
  private void addBegun(List<CentreMonth> rows) throws SQLException {
    FrozenFacts frozen = new FrozenFacts(connection, ground.prefixes(), month);
    Map<Long, Figures> frozenFigures = frozen.figures();
    Map<Long, RegisterCounts> frozenRegisters = frozen.registers();
    new Sql("select r.*, " + DEED + " join month_report r on r.id = d.report_id")
        .add("where d.id = (select max(n.id) from month_deed n where n.report_id = r.id) and")
        .within("r.path", ground.prefixes())
        .add("and r.month = ?", month.atDay(1))
        .read(
            connection,
            row -> {
              long report = row.getLong("id");
              boolean fixed = MonthState.valueOf(row.getString("state")).isFrozen();
              Live now = live.getOrDefault(row.getString("centre_id"), Live.NOTHING);
              rows.add(
                  begun(
                      row,
                      fixed
                          ? new Live(frozenRegisters.getOrDefault(report, RegisterCounts.NONE), 0)
                          : now,
                      fixed
                          ? frozenFigures.getOrDefault(report, Figures.NONE)
                          : figures.getOrDefault(row.getString("centre_id"), Figures.NONE)));
            });
  }

  private static CentreMonth begun(ResultSet row, Live registers, Figures figures)
      throws SQLException {
    return new CentreMonth(
        row.getLong("centre_id"),
        Scope.names(row.getString("path")).get(1),
        row.getString("centre_code"),
        LocalizedText.of(row.getString("centre_name_ar"), row.getString("centre_name_fr"), null),
        MonthState.valueOf(row.getString("state")),
        registers.registers(),
        registers.ahead(),
        figures,
        Optional.of(deed(row)));
  }

  /** Centres whose month nobody has touched. */
  private void addOpen(List<CentreMonth> rows) throws SQLException {
    new Sql("select c.id, c.path, c.code, c.name_ar, c.name_fr from centre c where")
        .within("c.path", ground.prefixes())
        .add("and not exists (select 1 from month_report r where r.centre_id = c.id")
        .add("and r.month = ?)", month.atDay(1))
        .read(
            connection,
            row -> {
              String key = row.getString("id");
              Live now = live.getOrDefault(key, Live.NOTHING);
              rows.add(
                  new CentreMonth(
                      row.getLong("id"),
                      Scope.names(row.getString("path")).get(1),
                      row.getString("code"),
                      LocalizedText.of(row.getString("name_ar"), row.getString("name_fr"), null),
                      MonthState.OPEN,
                      now.registers(),
                      now.ahead(),
                      figures.getOrDefault(key, Figures.NONE),
                      Optional.empty()));
            });
  }

  private Map<String, Live> live() throws SQLException {
    Days days = new Days(month.atDay(1), month.atEndOfMonth());
    String end = SessionEnd.sql(settings.zone(), days);
    String grace = "timestampadd(hour, " + settings.registerGrace() + ", " + end + ")";
    Map<String, Live> found = new HashMap<>();
    new Sql("select part, sum(past) as expected, sum(past and first is not null) as taken,")
        .add("sum(past and coalesce(first <= grace, 0)) as on_time,")
        .add("sum(past and closed_at is not null) as closed, sum(not past) as ahead from (select")
        .add(Facts.name(Level.CENTRE, "s.path") + " as part,")
        .add(end + " <= ? as past,", LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC))
        .add("s.first_marked_at as first, " + grace + " as grace, s.closed_at")
        .add("from group_session s where")
        .within("s.path", ground.prefixes())
        .add("and s.starts_at >= ?", days.from().atStartOfDay())
        .add("and s.starts_at < ?", days.to().plusDays(1).atStartOfDay())
        .add("and s.state <> 'CANCELLED') x group by part")
        .read(
            connection,
            row ->
                found.put(
                    row.getString("part"),
                    new Live(
                        new RegisterCounts(
                            row.getLong("expected"),
                            row.getLong("taken"),
                            row.getLong("on_time"),
                            row.getLong("closed"),
                            0,
                            0),
                        row.getLong("ahead"))));
    return found;
  }

  private Map<String, Figures> figures() throws SQLException {
    ReportFilter filter =
        ReportFilter.EVERYTHING.withMonths(Optional.of(month), Optional.of(month));
    return new Facts(connection, ground.prefixes(), filter).by(Level.CENTRE).places();
  }

  private List<RegionMonth> regions(List<CentreMonth> rows) {
    Map<String, List<CentreMonth>> byRegion = new TreeMap<>();
    rows.forEach(row -> byRegion.computeIfAbsent(row.region(), r -> new ArrayList<>()).add(row));
    return byRegion.entrySet().stream()
        .map(
            each ->
                new RegionMonth(
                    new Node(Level.REGION, each.getKey()),
                    ground.places().place(Level.REGION, each.getKey()).name(),
                    each.getValue().size(),
                    reached(each.getValue(), MonthState.CLOSED),
                    reached(each.getValue(), MonthState.APPROVED),
                    reached(each.getValue(), MonthState.ACCEPTED)))
        .toList();
  }

  static long reached(List<CentreMonth> rows, MonthState state) {
    return rows.stream().filter(row -> row.state().compareTo(state) >= 0).count();
  }

  static List<DeedRow> trace(Connection connection, long report) throws SQLException {
    List<DeedRow> trace = new ArrayList<>();
    new Sql("select " + DEED + " where d.report_id = ? order by d.id desc", report)
        .read(connection, row -> trace.add(deed(row)));
    return trace;
  }

  private static DeedRow deed(ResultSet row) throws SQLException {
    return new DeedRow(
        DeedKind.valueOf(row.getString("deed")),
        row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getLong("account_id"),
        row.getString("reason"),
        row.getInt("missing"));
  }
}
