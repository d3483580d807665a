package ma.tifawt.consent;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;

/**
 * Names of guardians, for features that have asked already whether the caller may know who it is.
 * No door of its own.
 */
@ApplicationScoped
public class GuardianNameService {

  @PersistenceContext private EntityManager em;

  /** By id. */
  public Map<Long, String> names(Collection<Long> guardianIds) {
    return guardianIds.isEmpty()
        ? Map.of()
        : em.createNamedQuery(Guardian.BY_IDS, Guardian.class)
            .setParameter("ids", guardianIds)
            .getResultStream()
            .collect(toMap(Guardian::id, Guardian::name));
  }
}
