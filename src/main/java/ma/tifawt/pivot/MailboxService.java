package ma.tifawt.pivot;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The caller's own mailbox; nobody else's can be asked for. */
@ApplicationScoped
@Transactional
public class MailboxService {

  /** Days that something lies in a mailbox. */
  static final int KEPT = 90;

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Now now;

  /** The newest first; from then on they count as seen. */
  @Allow(SIGNED_IN)
  public List<MailboxRow> open() {
    List<MailboxRow> own =
        em.createNamedQuery(MailboxItem.OWN, MailboxRow.class)
            .setParameter("caller", caller.accountId())
            .getResultList();
    List<Long> fresh =
        own.stream().filter(row -> row.readAt() == null).map(MailboxRow::id).toList();
    if (!fresh.isEmpty()) {
      em.createNamedQuery(MailboxItem.READ)
          .setParameter("caller", caller.accountId())
          .setParameter("now", now.instant())
          .setParameter("ids", fresh)
          .executeUpdate();
    }
    return own;
  }

  /** How many the caller has not seen. */
  @Allow(SIGNED_IN)
  public long unread() {
    return em.createNamedQuery(MailboxItem.UNREAD, Long.class)
        .setParameter("caller", caller.accountId())
        .getSingleResult();
  }

  /** A finished file. */
  public record StoredFile(String name, byte[] bytes) {}

  /**
   * The file as it was made. Who has lost the right to reports does not get what came before.
   *
   * @throws DomainException PIV-004 nothing of the caller's, or it has no file
   */
  @Allow(READ_REPORTS)
  public StoredFile file(long id) {
    MailboxItem item =
        em.createNamedQuery(MailboxItem.ONE, MailboxItem.class)
            .setParameter("id", id)
            .setParameter("caller", caller.accountId())
            .getResultStream()
            .filter(i -> i.file() != null)
            .findFirst()
            .orElseThrow(() -> new DomainException(PivotError.NO_SUCH_PIVOT));
    audit.record("reports.export", "mailbox:" + id, item.fileName());
    return new StoredFile(item.fileName(), item.file());
  }
}
