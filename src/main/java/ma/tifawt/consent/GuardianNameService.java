package ma.tifawt.consent;

import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.ANSWER_REQUESTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import ma.tifawt.shared.security.Allow;

/** Names of guardians, for a feature that has looked at the scope of the caller already. */
@ApplicationScoped
@Transactional
public class GuardianNameService {

  @PersistenceContext private EntityManager em;

  /** By id. */
  @Allow(ANSWER_REQUESTS)
  public Map<Long, String> names(Collection<Long> guardianIds) {
    return guardianIds.isEmpty()
        ? Map.of()
        : em.createNamedQuery(Guardian.BY_IDS, Guardian.class)
            .setParameter("ids", guardianIds)
            .getResultStream()
            .collect(toMap(Guardian::id, Guardian::name));
  }
}
