package ma.tifawt.attendance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ma.tifawt.people.RosterRow;
import ma.tifawt.people.SettlingService;
import ma.tifawt.shared.security.Caller;

/**
 * Reads what wishes are judged by, in the same few questions for one and for a whole register. No
 * door of its own; under the session's lock.
 */
@ApplicationScoped
class MarkPageService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private SettlingService settling;

  /**
   * @param wishes of one device; of each child at most one
   */
  MarkPage read(GroupSession session, List<RosterRow> roster, List<SetMark> wishes) {
    Set<Long> learners = wishes.stream().map(SetMark::learnerId).collect(toSet());
    if (learners.isEmpty()) {
      return new MarkPage(
          session, MarkPage.byChild(roster), Map.of(), List.of(), Map.of(), Map.of());
    }
    Set<String> operations = new HashSet<>();
    for (SetMark wish : wishes) {
      operations.add(wish.operation().toString());
      if (wish.base().ownOperation() != null) {
        operations.add(wish.base().ownOperation().toString());
      }
    }
    return new MarkPage(
        session,
        MarkPage.byChild(roster),
        em.createNamedQuery(AttendanceMark.OF_CHILDREN, AttendanceMark.class)
            .setParameter("session", session.id())
            .setParameter("learners", learners)
            .getResultStream()
            .collect(toMap(AttendanceMark::learnerId, Function.identity())),
        em.createNamedQuery(MarkChange.BY_OPERATIONS, MarkChange.class)
            .setParameter("operations", operations)
            .setParameter("learners", learners)
            .getResultList(),
        counters(session, learners, wishes.get(0).stamp().device()),
        settling.activeSince(learners));
  }

  private Map<Long, Long> counters(GroupSession session, Set<Long> learners, String device) {
    return em.createNamedQuery(MarkChange.NEWEST_OF_DEVICE, Object[].class)
        .setParameter("session", session.id())
        .setParameter("learners", learners)
        .setParameter("account", caller.accountId())
        .setParameter("device", device)
        .getResultStream()
        .collect(toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /** The wish that made the mark what it is. */
  Optional<MarkChange> lastApplied(SetMark wish) {
    return em.createNamedQuery(MarkChange.LAST_APPLIED, MarkChange.class)
        .setParameter("session", wish.sessionId())
        .setParameter("learner", wish.learnerId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
