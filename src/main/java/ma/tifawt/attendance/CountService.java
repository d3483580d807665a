package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.persistence.ManyRows;

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
   * What one mark counted before and counts now.
   *
   * @param gender null where not stated
   */
  record Counted(long learnerId, String gender, Tally before, Tally after) {

    boolean changes() {
      return !before.equals(after);
    }

    int more(MarkStatus kind) {
      return after.more(kind, before);
    }

    int came() {
      return after.came() - before.came();
    }

    int counted() {
      return after.counted() - before.counted();
    }
  }

  void count(GroupSession session, List<Counted> marks) {
    // months are counted in the same order by everybody: no deadlock
    List<Counted> changed =
        marks.stream()
            .filter(Counted::changes)
            .sorted(Comparator.comparingLong(Counted::learnerId))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    em.createNamedQuery(GroupSession.COUNT)
        .setParameter("session", session.id())
        .setParameter("present", sum(changed, c -> c.more(MarkStatus.PRESENT)))
        .setParameter("late", sum(changed, c -> c.more(MarkStatus.LATE)))
        .setParameter("leftEarly", sum(changed, c -> c.more(MarkStatus.LEFT_EARLY)))
        .setParameter("absent", sum(changed, c -> c.more(MarkStatus.ABSENT)))
        .setParameter("excused", sum(changed, c -> c.more(MarkStatus.EXCUSED)))
        .setParameter("came", sum(changed, Counted::came))
        .setParameter("counted", sum(changed, Counted::counted))
        .executeUpdate();
    String band = organisation.group(session.groupId()).band();
    ManyRows months = LearnerMonth.rows();
    for (Counted each : changed) {
      months.add(
          each.learnerId(),
          session.groupId(),
          session.month(),
          session.path(),
          each.gender(),
          band,
          each.more(MarkStatus.PRESENT),
          each.more(MarkStatus.LATE),
          each.more(MarkStatus.LEFT_EARLY),
          each.more(MarkStatus.ABSENT),
          each.more(MarkStatus.EXCUSED),
          each.came(),
          each.counted(),
          each.after().minutes() - each.before().minutes());
    }
    months.write(em);
  }

  private static int sum(List<Counted> marks, ToIntFunction<Counted> part) {
    return marks.stream().mapToInt(part).sum();
  }
}
