package ma.tifawt.access;

import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;
import static ma.tifawt.shared.security.Permission.READ_ROSTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import ma.tifawt.people.CardHolders;
import ma.tifawt.shared.security.Allow;

/** Looks a card up by its digest. Who asks looks at the scope. */
@ApplicationScoped
@Transactional
public class CardHolderService implements CardHolders {

  @PersistenceContext private EntityManager em;

  @Override
  @Allow(READ_ROSTER)
  public OptionalLong holderOf(String token) {
    return em.createNamedQuery(SignInCard.HOLDER, Long.class)
        .setParameter("token", AccessDigest.sha256(token))
        .getResultStream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  @Override
  @Allow(MARK_ATTENDANCE)
  public Map<Long, String> signsOf(Collection<Long> learners) {
    return learners.isEmpty()
        ? Map.of()
        : em.createNamedQuery(SignInCard.DIGESTS, Object[].class)
            .setParameter("learners", learners)
            .getResultStream()
            .collect(toMap(row -> (Long) row[0], row -> AccessDigest.sign((String) row[1])));
  }
}
