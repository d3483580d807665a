package ma.tifawt.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ma.tifawt.shared.log.RequestId;
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
