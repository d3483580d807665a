package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** Whether it is too late to say that a child does not come. */
@ApplicationScoped
@Transactional
public class BegunService {

  @PersistenceContext private EntityManager em;
  @Inject private PeopleService people;
  @Inject private Now now;

  /**
   * The day of the last session of the child's groups that has begun within these days. Empty if
   * none has, and for whoever has no slip that speaks for the child.
   *
   * @param codeId of the guardian's slip
   */
  @Allow(ANYONE)
  public Optional<LocalDate> lastDay(long codeId, long learnerId, LocalDate from, LocalDate to) {
    Instant moment = now.instant();
    List<Long> groups = people.groupsBetween(codeId, learnerId, from, to);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    return em.createNamedQuery(GroupSession.OF_GROUPS, GroupSession.class)
        .setParameter("groups", groups)
        .setParameter("from", from.atStartOfDay())
        .setParameter("until", to.plusDays(1).atStartOfDay())
        .getResultStream()
        .filter(session -> !session.start().isAfter(moment))
        .map(GroupSession::day)
        .findFirst();
  }
}
