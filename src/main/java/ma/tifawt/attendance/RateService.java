package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.READ_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** How often each child of a group came, over the planned sessions. */
@ApplicationScoped
@Transactional
public class RateService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private PeopleService people;
  @Inject private RateRules rules;

  /**
   * For each child who was in the group or was marked in it; a group has some tens. Empty if the
   * group is out of scope or has no session.
   */
  @Allow(READ_ATTENDANCE)
  public List<AttendanceTotals> totals(long groupId) {
    List<GroupSession> planned =
        caller
            .scope(em.createNamedQuery(GroupSession.PLANNED, GroupSession.class), READ_ATTENDANCE)
            .setParameter("group", groupId)
            .getResultList();
    if (planned.isEmpty()) {
      return List.of();
    }
    GroupTotals totals =
        new GroupTotals(planned, rules.of(planned.get(0).programme()), now.instant());
    people
        .stays(groupId, planned.get(0).day(), planned.get(planned.size() - 1).day())
        .forEach(totals::stay);
    caller
        .scope(em.createNamedQuery(AttendanceMark.OF_GROUP, AttendanceMark.class), READ_ATTENDANCE)
        .setParameter("group", groupId)
        .getResultStream()
        .forEach(m -> totals.mark(m.sessionId(), m.learnerId(), m.tally()));
    return totals.all();
  }
}
