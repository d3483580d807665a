package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ma.tifawt.organisation.OrganisationService;

/**
 * Keeps what reports read equal to the marks, in the transaction of the mark. It only ever adds and
 * takes away in the database, so that nobody's count is overwritten by an older one.
 */
@ApplicationScoped
class CountService {

  @PersistenceContext private EntityManager em;
  @Inject private OrganisationService organisation;

  /** That something of the group's registers changes: reports bring its figures up to date. */
  void changed(long groupId) {
    em.createNativeQuery(
            "insert into group_change (group_id) values (?1) on duplicate key update changes = changes + 1")
        .setParameter(1, groupId)
        .executeUpdate();
  }

  /** That marks of the child come from another record or went to one. */
  void changedFor(long learnerId) {
    em.createNativeQuery(
            """
            update group_change set changes = changes + 1
            where group_id in (select group_id from learner_month where learner_id = ?1)""")
        .setParameter(1, learnerId)
        .executeUpdate();
  }

  /**
   * @param gender null where not stated
   */
  void count(GroupSession session, long learnerId, String gender, Tally before, Tally after) {
    if (before.equals(after)) {
      return;
    }
    em.createNamedQuery(GroupSession.COUNT)
        .setParameter("session", session.id())
        .setParameter("present", after.more(MarkStatus.PRESENT, before))
        .setParameter("late", after.more(MarkStatus.LATE, before))
        .setParameter("leftEarly", after.more(MarkStatus.LEFT_EARLY, before))
        .setParameter("absent", after.more(MarkStatus.ABSENT, before))
        .setParameter("excused", after.more(MarkStatus.EXCUSED, before))
        .setParameter("came", after.came() - before.came())
        .setParameter("counted", after.counted() - before.counted())
        .executeUpdate();
    em.createNamedQuery(LearnerMonth.ADD)
        .setParameter(1, learnerId)
        .setParameter(2, session.groupId())
        .setParameter(3, session.month())
        .setParameter(4, session.path())
        .setParameter(5, gender)
        .setParameter(6, organisation.group(session.groupId()).band())
        .setParameter(7, after.more(MarkStatus.PRESENT, before))
        .setParameter(8, after.more(MarkStatus.LATE, before))
        .setParameter(9, after.more(MarkStatus.LEFT_EARLY, before))
        .setParameter(10, after.more(MarkStatus.ABSENT, before))
        .setParameter(11, after.more(MarkStatus.EXCUSED, before))
        .setParameter(12, after.came() - before.came())
        .setParameter(13, after.counted() - before.counted())
        .setParameter(14, after.minutes() - before.minutes())
        .executeUpdate();
  }
}
