package ma.tifawt.pivot;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.reports.FactScope;
import ma.tifawt.reports.Level;
import ma.tifawt.reports.ReportService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** Tables of attendance whose rows, columns and measure the reader chooses. */
@ApplicationScoped
@Transactional
public class PivotService {

  /** Cells of a file; more open nowhere. */
  static final long MOST_CELLS = 1_000_000;

  @Inject private ReportService reports;
  @Inject private AuditLog audit;
  @Inject private Now now;
  @Inject private Settings settings;

  /**
   * The table, of what the caller is responsible for in the place asked.
   *
   * @throws DomainException REP-001 nothing of the place or programme is in the caller's scope
   */
  @Allow(READ_REPORTS)
  public PivotTable table(PivotAsk ask) {
    Tally tally = new Tally(ask);
    YearMonth month = YearMonth.from(now.today(settings.zone()));
    FactScope scope = reports.groups(ask.filterIn(month), levels(ask), tally);
    return new PivotTable(ask, scope, tally);
  }

  /**
   * The table for a file. The audit log has it before the first byte leaves.
   *
   * @param format extension of the file
   * @throws DomainException REP-001 as {@link #table}; PIV-003 more cells than a file may have
   */
  @Allow(READ_REPORTS)
  public PivotTable export(PivotAsk ask, String format) {
    PivotTable table = table(ask);
    if (table.cells() > MOST_CELLS) {
      throw new DomainException(PivotError.TOO_LARGE, table.cells(), MOST_CELLS);
    }
    audit.record("reports.export", "report:pivot." + format, ask.address());
    return table;
  }

  private static Set<Level> levels(PivotAsk ask) {
    return Stream.of(ask.rows(), ask.columns())
        .flatMap(dimension -> dimension.level().stream())
        .collect(Collectors.toSet());
  }
}
