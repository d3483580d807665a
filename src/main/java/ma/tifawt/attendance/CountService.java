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

  /**
   * @param gender null where not stated
   * @param before null if the child was not marked; the same for {@code after}
   */
  void count(
      GroupSession session, long learnerId, String gender, MarkStatus before, MarkStatus after) {
    if (before == after) {
      return;
    }
    em.createNamedQuery(GroupSession.COUNT)
        .setParameter("session", session.id())
        .setParameter("present", change(MarkStatus.PRESENT, before, after))
        .setParameter("late", change(MarkStatus.LATE, before, after))
        .setParameter("absent", change(MarkStatus.ABSENT, before, after))
        .setParameter("excused", change(MarkStatus.EXCUSED, before, after))
        .executeUpdate();
    em.createNamedQuery(LearnerMonth.ADD)
        .setParameter(1, learnerId)
        .setParameter(2, session.groupId())
        .setParameter(3, session.month())
        .setParameter(4, session.path())
        .setParameter(5, gender)
        .setParameter(6, organisation.group(session.groupId()).band())
        .setParameter(7, change(MarkStatus.PRESENT, before, after))
        .setParameter(8, change(MarkStatus.LATE, before, after))
        .setParameter(9, change(MarkStatus.ABSENT, before, after))
        .setParameter(10, change(MarkStatus.EXCUSED, before, after))
        .setParameter(11, session.minutes() * (attended(after) - attended(before)))
        .executeUpdate();
  }

  static int change(MarkStatus counted, MarkStatus before, MarkStatus after) {
    return (after == counted ? 1 : 0) - (before == counted ? 1 : 0);
  }

  private static int attended(MarkStatus status) {
    return status != null && status.attended() ? 1 : 0;
  }
}
