package ma.tifawt.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Chains the entries that have no seal yet. Run every few seconds by {@link AuditClock}; two nodes
 * at once wait for each other.
 */
@ApplicationScoped
@Transactional
class AuditSealer {

  /** Entries in one run; the rest waits for the next one. */
  private static final int BATCH = 500;

  @PersistenceContext private EntityManager em;

  /**
   * @return how many entries were sealed
   */
  int seal() {
    Optional<AuditSeal> last =
        em.createNamedQuery(AuditSeal.LAST, AuditSeal.class)
            .setMaxResults(1)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    long position = last.map(AuditSeal::position).orElse(0L);
    String hash = last.map(AuditSeal::hash).orElse(AuditSeal.BEGINNING);
    List<AuditEntry> open =
        em.createNamedQuery(AuditEntry.UNSEALED, AuditEntry.class)
            .setMaxResults(BATCH)
            .getResultList();
    for (AuditEntry entry : open) {
      hash = link(hash, entry.sealedText());
      em.persist(new AuditSeal(++position, entry.id(), hash));
    }
    return open.size();
  }

  static String link(String before, String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(before.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
