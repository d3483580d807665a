package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Which registers were taken in the parts of the tree that the caller is responsible for. */
@ApplicationScoped
@Transactional
public class RegisterService {

  /** Rows of a list on the page; the file has them all. */
  public static final int ON_PAGE = 100;

  /** The sessions of a whole country in a month are a quarter of it. */
  private static final int IN_FILE = 100_000;

  @Inject private Database database;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;
  @Inject private Settings settings;

  /**
   * What the page shows.
   *
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public RegisterReport registers(RegisterFilter asked) {
    return report(asked, ON_PAGE);
  }

  /**
   * The same for a file. The audit log has it before the first byte leaves.
   *
   * @param format extension of the file
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(READ_REPORTS)
  public RegisterReport export(RegisterFilter asked, String format) {
    RegisterReport report = report(asked, IN_FILE);
    audit.record("reports.export", "report:registers." + format, asked.address());
    return report;
  }

  private RegisterReport report(RegisterFilter asked, int most) {
    YearMonth month = YearMonth.from(now.today(settings.zone()));
    return database.ask(
        connection -> {
          Ground ground =
              Ground.find(
                  Places.read(connection),
                  Grants.of(connection, caller, READ_REPORTS),
                  asked.place(),
                  List.of(month, month));
          return new RegisterQuery(connection, ground, asked, settings, now).report(most);
        });
  }
}
