package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.ACCEPT_MONTH;
import static ma.tifawt.shared.security.Permission.APPROVE_MONTH;
import static ma.tifawt.shared.security.Permission.CLOSE_MONTH;
import static ma.tifawt.shared.security.Permission.READ_REPORTS;
import static ma.tifawt.shared.security.Permission.REOPEN_MONTH;
import static ma.tifawt.shared.security.Permission.UNLOCK_MONTH;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ma.tifawt.attendance.SessionLockService;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/** Months on their way up the tree: closed by the centre, approved by the region, accepted. */
@ApplicationScoped
@Transactional
public class MonthService {

  /** Characters of a reason. */
  public static final int LONGEST = 200;

  @Inject private Database database;
  @Inject private FreshFigures figures;
  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private SessionLockService sessions;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * Where the centres of a part of the tree are with a month.
   *
   * @param asked place and programme; its months are not looked at
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public MonthTable months(ReportFilter asked, YearMonth month) {
    return database.ask(
        connection -> {
          Ground ground =
              Ground.find(
                  Places.read(connection),
                  Grants.of(connection, caller, READ_REPORTS),
                  asked,
                  List.of(month, month));
          figures.bring(ground.prefixes());
          return new MonthQuery(connection, ground, month, settings, now).table(asked);
        });
  }

  /**
   * The same for a file. The audit log has it before the first byte leaves.
   *
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public MonthTable export(ReportFilter asked, YearMonth month, String format) {
    MonthTable table = months(asked, month);
    audit.record(
        "reports.export", "report:month." + format, "month=" + month + " " + asked.address());
    return table;
  }

  /**
   * What was done with a month, the newest first.
   *
   * @throws DomainException REP-005 no such centre in the caller's scope
   */
  @Allow(READ_REPORTS)
  public List<DeedRow> trace(long centre, YearMonth month) {
    MonthReport report = report(centre, month);
    if (report == null) {
      return List.of();
    }
    requireScope(report.path(), READ_REPORTS);
    return database.ask(connection -> MonthQuery.trace(connection, report.id()));
  }

  /**
   * The centre says that its month is whole, or why it is not.
   *
   * @param reason why registers are missing; may be empty where none is
   * @throws DomainException REP-005 no such centre in the caller's scope; REP-006 sessions lie
   *     ahead; REP-007 registers are missing and no reason is given; REP-008 the reason is too
   *     long; REP-009 it is closed already
   */
  @Allow(CLOSE_MONTH)
  public void close(long centre, YearMonth month, String reason) {
    CentreFacts facts = centre(centre);
    requireScope(facts.path(), CLOSE_MONTH);
    String why = checked(reason);
    Freezing.Open open = requirePast(facts.path(), month);
    if (open.missing() > 0 && why.isEmpty()) {
      throw new DomainException(ReportError.REGISTERS_MISSING, open.missing());
    }
    MonthReport known = report(centre, month);
    MonthReport report = known == null ? new MonthReport(centre, month) : known;
    report.close(facts);
    em.persist(report);
    Constraint.flush(em::flush, ReportError.MONTH_ELSEWHERE);
    record(report, DeedKind.CLOSED, why, open.missing());
  }

  /**
   * The region fixes marks and figures of months that centres have closed.
   *
   * @throws DomainException REP-005 one is not in the caller's scope; REP-006 sessions lie ahead;
   *     REP-009 one is not closed, or further already
   */
  @Allow(APPROVE_MONTH)
  public void approve(Collection<Long> centres, YearMonth month) {
    for (long centre : centres) {
      MonthReport report = required(centre, month, APPROVE_MONTH);
      Freezing.Open open = requirePast(report.path(), month);
      report.approve();
      em.flush();
      sessions.lock(report.path(), month);
      new Freezing(em, settings).freeze(report);
      record(report, DeedKind.APPROVED, "", open.missing());
    }
  }

  /**
   * The programme takes over what regions have approved.
   *
   * @throws DomainException REP-005 one is not in the caller's scope; REP-009 one is not approved,
   *     or accepted already
   */
  @Allow(ACCEPT_MONTH)
  public void accept(Collection<Long> centres, YearMonth month) {
    for (long centre : centres) {
      MonthReport report = required(centre, month, ACCEPT_MONTH);
      report.accept();
      record(report, DeedKind.ACCEPTED, "", 0);
    }
  }

  /**
   * Gives a month back to its centre. What was approved can be reopened by who may approve, what
   * was accepted by who may accept; the frozen edition stays.
   *
   * @throws DomainException REP-005 not in the caller's scope, or further than the caller may undo;
   *     REP-008 no reason, or too long a one; REP-009 it is open
   */
  @Allow(REOPEN_MONTH)
  public void reopen(long centre, YearMonth month, String reason) {
    MonthReport report = required(centre, month, REOPEN_MONTH);
    String why = checked(reason);
    if (why.isEmpty()) {
      throw new DomainException(ReportError.REASON_WRONG, LONGEST);
    }
    if (report.state() == MonthState.ACCEPTED) {
      requireScope(report.path(), ACCEPT_MONTH);
    }
    if (report.state().isFrozen()) {
      requireScope(report.path(), UNLOCK_MONTH);
      sessions.unlock(report.path(), month);
    }
    report.reopen();
    record(report, DeedKind.REOPENED, why, 0);
  }

  private void record(MonthReport report, DeedKind kind, String reason, int missing) {
    em.persist(
        new MonthDeed(report.id(), kind, reason, missing, caller.accountId(), now.instant()));
    audit.record(
        "reports.month",
        "month:" + report.centreId() + ":" + report.month(),
        kind + " edition:" + report.edition() + " missing:" + missing);
    em.flush(); // a concurrent deed must fail here, inside the call, not at commit
  }

  private String checked(String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.length() > LONGEST) {
      throw new DomainException(ReportError.REASON_WRONG, LONGEST);
    }
    return why;
  }

  private Freezing.Open requirePast(String path, YearMonth month) {
    Freezing.Open open = new Freezing(em, settings).open(path, month.atDay(1), now.instant());
    boolean begun = !month.isAfter(YearMonth.from(now.today(settings.zone())));
    if (open.ahead() > 0 || !begun) {
      throw new DomainException(ReportError.MONTH_NOT_OVER, open.ahead());
    }
    return open;
  }

  private MonthReport required(long centre, YearMonth month, Permission permission) {
    MonthReport report = report(centre, month);
    if (report == null) {
      throw new DomainException(ReportError.NO_SUCH_MONTH);
    }
    requireScope(report.path(), permission);
    return report;
  }

  private MonthReport report(long centre, YearMonth month) {
    return em.createNamedQuery(MonthReport.OF_CENTRE, MonthReport.class)
        .setParameter("centre", centre)
        .setParameter("month", month.atDay(1))
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private void requireScope(String path, Permission permission) {
    List<String> grants = database.ask(connection -> Grants.of(connection, caller, permission));
    if (grants.stream().noneMatch(path::startsWith)) {
      throw new DomainException(ReportError.NO_SUCH_MONTH);
    }
  }

  private CentreFacts centre(long id) {
    List<CentreFacts> found = new ArrayList<>();
    database.ask(
        connection -> {
          new Sql("select id, path, code, name_ar, name_fr from centre where id = ?", id)
              .read(
                  connection,
                  row ->
                      found.add(
                          new CentreFacts(
                              row.getLong("id"),
                              row.getString("path"),
                              row.getString("code"),
                              row.getString("name_ar"),
                              row.getString("name_fr"))));
          return found;
        });
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ReportError.NO_SUCH_MONTH));
  }
}
