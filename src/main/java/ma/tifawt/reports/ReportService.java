package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Attendance in the parts of the tree that the caller is responsible for. */
@ApplicationScoped
@Transactional
public class ReportService {

  @Inject private Database database;
  @Inject private FreshFigures figures;
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
    return database.ask(
        connection -> {
          AttendanceQuery query = query(connection, asked);
          figures.bring(query.paths());
          return query.report(now.instant());
        });
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
    database.ask(
        connection -> {
          query(connection, asked).detail(sink);
          return asked;
        });
  }

  /**
   * Hands over what is kept of each group below the place asked, for tables of another shape. Of a
   * place that is wider than the caller's grants they are the groups that the grants cover.
   *
   * @param named the levels whose places the answer names
   * @throws DomainException REP-001 nothing of the place or programme is in the caller's scope
   */
  @Allow(READ_REPORTS)
  public FactScope groups(ReportFilter asked, Set<Level> named, Consumer<GroupFacts> sink) {
    return database.ask(
        connection -> {
          Ground ground = meeting(connection, asked);
          figures.bring(ground.prefixes());
          Set<List<String>> met = new HashSet<>();
          new Facts(connection, ground.prefixes(), ground.filter())
              .eachGroup(
                  group -> {
                    met.add(group.place());
                    sink.accept(group);
                  });
          for (Level level : named) {
            ground.addNames(level);
          }
          return FactScope.of(ground, named, met, now.instant());
        });
  }

  /**
   * The parts of the tree that facts of the filter are of.
   *
   * @return paths, none within another
   * @throws DomainException REP-001 as {@link #groups}
   */
  @Allow(READ_REPORTS)
  public List<String> within(ReportFilter asked) {
    return database.ask(connection -> meeting(connection, asked).prefixes());
  }

  private Ground meeting(Connection connection, ReportFilter asked) throws SQLException {
    return Ground.meeting(
        Places.read(connection), Grants.of(connection, caller, READ_REPORTS), asked, season());
  }

  /** The programmes the caller has something in, by code. */
  @Allow(READ_REPORTS)
  public Map<String, LocalizedText> programmes() {
    return database.ask(
        connection -> {
          Places places = Places.read(connection);
          Map<String, LocalizedText> names = new TreeMap<>();
          for (String path :
              Scope.of(Grants.of(connection, caller, READ_REPORTS), places.programmes())) {
            String code = Scope.names(path).get(0);
            names.put(code, places.programme(code));
          }
          return names;
        });
  }

  private AttendanceQuery query(Connection connection, ReportFilter asked) throws SQLException {
    return new AttendanceQuery(
        connection, Grants.of(connection, caller, READ_REPORTS), asked, season(), month());
  }

  private YearMonth month() {
    return YearMonth.from(now.today(settings.zone()));
  }

  /** First and last month of the season; of the last twelve months where there is none. */
  private List<YearMonth> season() {
    LocalDate today = now.today(settings.zone());
    return organisation
        .season(today)
        .map(s -> List.of(YearMonth.from(s.startsOn()), YearMonth.from(s.endsOn())))
        .orElseGet(() -> List.of(YearMonth.from(today).minusMonths(11), YearMonth.from(today)));
  }
}
