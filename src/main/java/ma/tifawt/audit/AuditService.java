package ma.tifawt.audit;

import static ma.tifawt.shared.security.Permission.READ_AUDIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import ma.tifawt.shared.security.Allow;

/** What an auditor does with the log. */
@ApplicationScoped
@Transactional
public class AuditService {

  /** Links in memory at once. */
  private static final int PAGE = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;

  /** Recomputes every link from the entries as they are now. */
  @Allow(READ_AUDIT)
  public ChainCheck verify() {
    ChainCheck found = walk();
    String result = found.broken().isEmpty() ? "whole" : "broken";
    audit.record("audit.verify", "chain:" + found.links(), result);
    return found;
  }

  private ChainCheck walk() {
    long waiting = em.createNamedQuery(AuditEntry.COUNT_UNSEALED, Long.class).getSingleResult();
    String hash = AuditSeal.BEGINNING;
    long links = 0;
    List<Object[]> page;
    do {
      page =
          em.createNamedQuery(AuditSeal.WITH_ENTRY, Object[].class)
              .setParameter("after", links)
              .setMaxResults(PAGE)
              .getResultList();
      for (Object[] row : page) {
        AuditSeal seal = (AuditSeal) row[0];
        String expected = AuditSealer.link(hash, ((AuditEntry) row[1]).sealedText());
        if (seal.position() != links + 1 || !seal.hash().equals(expected)) {
          return new ChainCheck(links, hash, waiting, OptionalLong.of(links + 1));
        }
        hash = expected;
        links++;
      }
      em.clear();
    } while (!page.isEmpty());
    return new ChainCheck(links, hash, waiting, OptionalLong.empty());
  }
}
