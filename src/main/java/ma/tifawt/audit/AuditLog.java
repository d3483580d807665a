package ma.tifawt.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import ma.tifawt.shared.log.RequestId;
import ma.tifawt.shared.persistence.ManyRows;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Records who did what, in the caller's transaction: if the deed is rolled back, so is its entry.
 */
@ApplicationScoped
public class AuditLog {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * One action on many subjects, in few statements.
   *
   * @param details what changed, by subject; both as in {@link #record}
   */
  public void recordAll(String action, Map<String, String> details) {
    Long account = caller.isSignedIn() ? caller.accountId() : null;
    LocalDateTime at = LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC);
    ManyRows rows =
        new ManyRows("audit_entry", "at, account_id, action, subject, detail, request_id", "");
    details.forEach(
        (subject, detail) -> rows.add(at, account, action, subject, detail, RequestId.current()));
    rows.write(em);
  }

  /**
   * @param action a dotted verb such as {@code attendance.mark}
   * @param subject what it was done to, as {@code kind:id}; never a name
   * @param detail what changed, ids and constants only
   */
  public void record(String action, String subject, Object detail) {
    Long account = caller.isSignedIn() ? caller.accountId() : null;
    em.persist(
        new AuditEntry(
            now.instant(), account, action, subject, String.valueOf(detail), RequestId.current()));
  }
}
