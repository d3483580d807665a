package ma.tifawt.reports;

import static ma.tifawt.shared.security.Permission.EXPORT_NAMES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.ContactDetails;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.time.Now;

/** Detail files with names: for a reason, and never without a trace (child-safety CS-66). */
@ApplicationScoped
@Transactional
public class NamedDetailService {

  /** Characters in which a reason can be said. */
  static final int SHORTEST = 10;

  static final int LONGEST = 200;

  @Inject private ReportService reports;
  @Inject private StaffNames names;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * What a file would cover.
   *
   * @throws DomainException REP-001 no such place or programme in the caller's scope
   */
  @Allow(EXPORT_NAMES)
  public AttendanceReport covered(ReportFilter asked) {
    return reports.attendance(asked);
  }

  /**
   * What the file will hold, without its rows. The audit log has the reason, the filter and the
   * number of rows before the first byte leaves; for the number the rows are read once.
   *
   * @param why in the caller's words; whoever reads the file reads it too
   * @throws DomainException REP-001 no such place or programme in the caller's scope; REP-010 the
   *     reason is missing, too short, too long, or holds a way to reach somebody
   */
  @Allow(EXPORT_NAMES)
  public NamedDetail take(ReportFilter asked, NameReason reason, String why, ReportFormat format) {
    String words = why == null ? "" : why.strip().replaceAll("\\s+", " ");
    if (reason == null
        || words.length() < SHORTEST
        || words.length() > LONGEST
        || ContactDetails.in(words)) {
      throw new DomainException(ReportError.WHY_NAMES, SHORTEST, LONGEST);
    }
    AttendanceReport report = reports.attendance(asked);
    AtomicLong rows = new AtomicLong();
    reports.detail(report.filter(), row -> rows.incrementAndGet());
    audit.record(
        "reports.names",
        "report:attendance-names." + format.extension(),
        reason + " (" + words + ") " + report.filter().address() + " rows=" + rows.get());
    return new NamedDetail(
        report, names.of(caller.accountId()), now.instant(), reason, words, rows.get());
  }
}
