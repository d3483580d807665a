package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.time.Now;

/** Attendance in the parts of the tree that the caller is responsible for. */
@ApplicationScoped
@Transactional
public class ReportService {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;
  @Inject private OrganisationService organisation;
  @Inject private AuditLog audit;
  @Inject private Now now;
  @Inject private Settings settings;

  /**
   * The report for a page. Its rows are at most the places or groups of the caller.
   *
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public AttendanceReport attendance(ReportFilter asked) {
    return with(
        connection -> {
          Ground ground = ground(connection, asked);
          ReportFilter filter = ground.filter();
          Facts facts = new Facts(connection, ground.prefixes(), filter);
          Level level = filter.level().orElseThrow();
          addNames(ground, level);
          Map<String, Figures> byNode = facts.byNode(level);
          return new AttendanceReport(
              asked,
              filter,
              ground.levels(),
              ground.prefixes().stream().map(ground.places()::names).toList(),
              ground.trail(),
              filter.programme().map(ground.places()::programme),
              now.instant(),
              byNode.getOrDefault(Facts.ALL, Figures.NONE),
              rows(byNode, level, ground),
              months(facts.byMonth()));
        });
  }

  private static void addNames(Ground ground, Level level) throws SQLException {
    if (level == Level.CENTRE) {
      ground.places().addCentres(ground.prefixes());
    } else if (level == Level.GROUP) {
      ground.places().addGroups(ground.prefixes());
    }
  }

  /**
   * The report for a file. The audit log has it before the first byte leaves.
   *
   * @param format extension of the file
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public AttendanceReport export(ReportFilter asked, String format) {
    AttendanceReport report = attendance(asked);
    audit.record("reports.export", "report:attendance." + format, report.filter().address());
    return report;
  }

  /**
   * What a file with one row a child and month covers, without the rows. The audit log has it
   * before the first byte leaves.
   *
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public AttendanceReport exportDetail(ReportFilter asked, String format) {
    AttendanceReport report = attendance(asked);
    audit.record("reports.export", "report:attendance-detail." + format, report.filter().address());
    return report;
  }

  /**
   * Hands over one row a child, group and month, each as it comes from the database; none is kept.
   *
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public void detail(ReportFilter asked, Consumer<DetailRow> sink) {
    with(
        connection -> {
          Ground ground = ground(connection, asked);
          addNames(ground, Level.CENTRE);
          addNames(ground, Level.GROUP);
          new Facts(connection, ground.prefixes(), ground.filter()).each(ground.places(), sink);
          return ground;
        });
  }

  /** The programmes the caller has something in, by code. */
  @Allow(READ_REPORTS)
  public Map<String, LocalizedText> programmes() {
    return with(
        connection -> {
          Places places = Places.read(connection);
          Map<String, LocalizedText> names = new TreeMap<>();
          for (String path : Scope.of(grants(connection), places.programmes())) {
            String code = Scope.names(path).get(0);
            names.put(code, places.programme(code));
          }
          return names;
        });
  }

  private Ground ground(Connection connection, ReportFilter asked) throws SQLException {
    return Ground.find(Places.read(connection), grants(connection), asked, season());
  }

  /** Where the caller holds the permission today. */
  private List<String> grants(Connection connection) throws SQLException {
    List<String> grants = new ArrayList<>();
    new Sql("select path from caller_scope where account_id = ? and role in", caller.accountId())
        .in(READ_REPORTS.roles().stream().map(Role::name).toList())
        .read(connection, row -> grants.add(row.getString("path")));
    return grants;
  }

  /** First and last month of the season; of the last twelve months where there is none. */
  private List<YearMonth> season() {
    LocalDate today = now.today(settings.zone());
    return organisation
        .season(today)
        .map(s -> List.of(YearMonth.from(s.startsOn()), YearMonth.from(s.endsOn())))
        .orElseGet(() -> List.of(YearMonth.from(today).minusMonths(11), YearMonth.from(today)));
  }

  private static List<ReportRow> rows(Map<String, Figures> byNode, Level level, Ground ground)
      throws SQLException {
    List<ReportRow> rows = new ArrayList<>();
    for (Map.Entry<String, Figures> each : byNode.entrySet()) {
      if (!each.getKey().equals(Facts.ALL)) {
        Node node = new Node(level, each.getKey());
        Place place = ground.places().place(level, each.getKey());
        Optional<Node> opens = ground.opens(node) ? Optional.of(node) : Optional.empty();
        rows.add(new ReportRow(opens, place.code(), place.name(), each.getValue()));
      }
    }
    rows.sort(Comparator.comparing(ReportRow::code));
    return List.copyOf(rows);
  }

  private static List<MonthRow> months(Map<String, Figures> byMonth) {
    return byMonth.entrySet().stream()
        .filter(each -> !each.getKey().equals(Facts.ALL))
        .map(each -> new MonthRow(YearMonth.parse(each.getKey()), each.getValue()))
        .toList();
  }

  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private <T> T with(Question<T> question) {
    try (Connection connection = database.getConnection()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
