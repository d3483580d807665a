package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import ma.tifawt.shared.files.FileStore;
import ma.tifawt.shared.time.Now;

/**
 * Sealed scans whose row is gone: nobody can open them any more, and they go from the disk as well.
 */
@ApplicationScoped
class ScanSweepService {

  /** Longer than any paper takes to be entered, and than a clock of the disk may be wrong. */
  private static final Duration AGE = Duration.ofDays(1);

  @PersistenceContext private EntityManager em;
  @Inject private FileStore files;
  @Inject private Now now;

  /**
   * Nothing goes while there is no row at all: then this is more likely the wrong database than the
   * end of the last scan.
   *
   * @return how many files went
   */
  @Transactional
  int sweep() {
    long rows = em.createNamedQuery(ConsentScan.ANY, Long.class).getSingleResult();
    return rows == 0 ? 0 : files.sweep(ScanService.FOLDER, now.instant().minus(AGE), this::named);
  }

  private Set<String> named(Set<String> keys) {
    return new HashSet<>(
        em.createNamedQuery(ConsentScan.NAMED, String.class)
            .setParameter("keys", keys)
            .getResultList());
  }
}
