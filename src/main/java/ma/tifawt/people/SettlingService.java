package ma.tifawt.people;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.time.Now;

/**
 * Lets the standing of a child follow what was agreed. No door of its own: {@code consent} calls it
 * inside its transaction, after it has asked whether the caller may.
 */
@ApplicationScoped
public class SettlingService {

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** The child for whom the caller speaks by other rights than a member of staff's scope. */
  public Optional<ChildCard> card(long learnerId) {
    return em.createNamedQuery(Learner.CARD, ChildCard.class)
        .setParameter("ids", List.of(learnerId))
        .getResultStream()
        .findFirst();
  }

  /** Holds the child until the transaction ends, so that two words about it come one by one. */
  public void hold(long learnerId) {
    em.find(Learner.class, learnerId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The first moment at which each child took part; those who never did are not in it. */
  public Map<Long, Instant> activeSince(Collection<Long> learners) {
    return em.createNamedQuery(Learner.ACTIVE_SINCE, Object[].class)
        .setParameter("ids", learners)
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> (Instant) row[1]));
  }

  /** Pending since this day or longer, by id. */
  public List<Long> pendingSince(LocalDate day) {
    return em.createNamedQuery(Learner.PENDING_SINCE, Long.class)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * Holds a pending child until the transaction ends.
   *
   * @return false if it is gone, or not pending any more
   */
  public boolean holdPending(long learnerId) {
    Learner learner = em.find(Learner.class, learnerId, LockModeType.PESSIMISTIC_WRITE);
    return learner != null && learner.isPending();
  }

  /** Deletes a child and its time in groups; everything else about it went before. */
  public void forget(long learnerId) {
    em.createNamedQuery(Membership.FORGET).setParameter("learner", learnerId).executeUpdate();
    em.remove(em.find(Learner.class, learnerId));
  }

  /**
   * @return whether it changed
   */
  public boolean stand(long learnerId, Standing wanted) {
    boolean changed = em.find(Learner.class, learnerId).stand(wanted, now.instant());
    if (changed) {
      audit.record("people.standing", "learner:" + learnerId, wanted);
    }
    return changed;
  }
}
