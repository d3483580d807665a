package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For one child a missed session and the one that makes up for it count as one, by the better of
 * the two: who came to the second has repaired the first, who came to the first needs no second,
 * and nobody has more than all. No door of its own; inside the transaction that sets a mark.
 */
@ApplicationScoped
class MakeUpService {

  @PersistenceContext private EntityManager em;
  @Inject private CountService counts;
  @Inject private StatusBook statuses;

  /**
   * Takes the missed session's lock before that of the session which makes up for it: everybody in
   * the same order.
   */
  void lockMissed(GroupSession session) {
    if (session.makesUpFor() != null) {
      em.find(GroupSession.class, session.makesUpFor(), LockModeType.PESSIMISTIC_WRITE);
    }
  }

  /**
   * Brings what the two marks of a child count in line after one of them changed.
   *
   * @param genders by child; null where not stated
   */
  void settle(GroupSession session, Map<Long, String> genders) {
    if (session.makesUpFor() != null) {
      GroupSession missed = em.find(GroupSession.class, session.makesUpFor());
      genders.forEach((learner, gender) -> settle(missed, session, learner, gender));
      return;
    }
    em.createNamedQuery(GroupSession.MAKING_UP_FOR, GroupSession.class)
        .setParameter("session", session.id())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(
            second ->
                genders.forEach((learner, gender) -> settle(session, second, learner, gender)));
  }

  private void settle(GroupSession missed, GroupSession second, long learnerId, String gender) {
    // what was never held needs no repair; what is approved stays as it was approved
    if (!missed.held() || missed.state() == SessionState.APPROVED) {
      return;
    }
    Optional<AttendanceMark> first = mark(missed, learnerId);
    Optional<AttendanceMark> repair = mark(second, learnerId);
    Tally one = first.map(m -> plain(missed, m)).orElse(Tally.NONE);
    Tally two = repair.map(m -> plain(second, m)).orElse(Tally.NONE);
    boolean repaired = one.came() == 0 && two.came() > 0;
    first.ifPresent(m -> recount(missed, m, repaired ? one.uncounted() : one, gender));
    repair.ifPresent(m -> recount(second, m, repaired ? two : two.uncounted(), gender));
  }

  /** What the mark counts where nothing is repaired. */
  private Tally plain(GroupSession session, AttendanceMark mark) {
    return statuses
        .find(session.programme(), mark.content().code())
        .map(status -> status.tally(session, mark.content()))
        .orElse(Tally.NONE);
  }

  private void recount(GroupSession session, AttendanceMark mark, Tally tally, String gender) {
    Tally before = mark.tally();
    if (before.equals(tally)) {
      return;
    }
    // past the version: what the mark says is the same, and devices that have seen it are right
    em.createNamedQuery(AttendanceMark.RECOUNT)
        .setParameter(1, tally.came())
        .setParameter(2, tally.counted())
        .setParameter(3, session.id())
        .setParameter(4, mark.learnerId())
        .executeUpdate();
    em.refresh(mark);
    counts.count(
        session, List.of(new CountService.Counted(mark.learnerId(), gender, before, tally)));
  }

  private Optional<AttendanceMark> mark(GroupSession session, long learnerId) {
    return em.createNamedQuery(AttendanceMark.ONE, AttendanceMark.class)
        .setParameter("session", session.id())
        .setParameter("learner", learnerId)
        .getResultStream()
        .findFirst();
  }
}
