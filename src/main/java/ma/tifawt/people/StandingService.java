package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.READ_ROSTER;
import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Whether a child takes part, and the children for whom somebody has still to agree. */
@ApplicationScoped
@Transactional
public class StandingService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * Every child of the group today who is not closed, pending ones included, by given name; empty
   * if the group is out of scope. A group has some tens.
   */
  @Allow(RECORD_CONSENT)
  public List<ChildCard> cardsOfGroup(long groupId) {
    return caller
        .scope(em.createNamedQuery(Learner.CARDS_OF_GROUP, ChildCard.class), RECORD_CONSENT)
        .setParameter("group", groupId)
        .setParameter("day", today())
        .getResultList();
  }

  /** How many children of the group nobody has agreed for on the day; 0 if it is out of scope. */
  @Allow(READ_ROSTER)
  public int pendingCount(long groupId, LocalDate day) {
    return caller
        .scope(em.createNamedQuery(Learner.COUNT_PENDING, Long.class), READ_ROSTER)
        .setParameter("group", groupId)
        .setParameter("day", day)
        .getSingleResult()
        .intValue();
  }

  /** Those of the children who are today in a group of the caller's. */
  @Allow(RECORD_CONSENT)
  public List<ChildCard> cards(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : caller
            .scope(em.createNamedQuery(Learner.CARDS, ChildCard.class), RECORD_CONSENT)
            .setParameter("ids", ids)
            .setParameter("day", today())
            .getResultList();
  }

  /** Whether the child takes part, for signing in; tells nothing else about the child. */
  @Allow(ANYONE)
  public boolean takesPart(long learnerId) {
    return em.createNamedQuery(Learner.STANDING, Standing.class)
        .setParameter("id", learnerId)
        .getResultStream()
        .anyMatch(standing -> standing == Standing.ACTIVE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
  }
}
