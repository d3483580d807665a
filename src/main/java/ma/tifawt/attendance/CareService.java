package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * What a trainer or centre manager should look at in the morning. Facts of the register only:
 * nobody is judged, ranked or predicted, and nothing is kept.
 */
@ApplicationScoped
@Transactional
public class CareService {

  /** Absences running after which a trainer should ask how the child is; interface.md part 3. */
  static final int ABSENCES_TO_WATCH = 3;

  /** Days looked back for running absences: eight weekly sessions. */
  static final int DAYS_TO_WATCH = 56;

  /** Days looked back for registers: older ones are the report's. */
  static final int DAYS_TO_MEND = 14;

  /** Sessions after which a rate says something: before, one absence is a third. */
  static final int SESSIONS_TO_JUDGE = 4;

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private OrganisationService organisation;
  @Inject private PeopleService people;
  @Inject private RateService rates;
  @Inject private RateRules rules;

  /**
   * Children of the caller's own groups who were absent three times running or more and have not
   * come since, the longest first; excused absences neither count nor break the row.
   */
  @Allow(MARK_ATTENDANCE)
  public List<AbsentRow> absentRunning(LocalDate today) {
    List<Object[]> found =
        caller
            .scope(
                em.createNamedQuery(AttendanceMark.ABSENT_RUNNING, Object[].class), MARK_ATTENDANCE)
            .setParameter("since", today.minusDays(DAYS_TO_WATCH).atStartOfDay())
            .setParameter("atLeast", (long) ABSENCES_TO_WATCH)
            .getResultList();
    List<AbsentRow> rows = new ArrayList<>();
    for (Object[] row : found) {
      long learner = ((Number) row[0]).longValue();
      long group = ((Number) row[1]).longValue();
      int times = ((Number) row[2]).intValue();
      people.roster(group, today).stream()
          .filter(child -> child.learnerId() == learner)
          .map(c -> new AbsentRow(learner, c.displayName(), c.avatar(), group, times))
          .forEach(rows::add);
    }
    return rows;
  }

  /**
   * Children of the caller's own groups who can no longer reach the target, the furthest from it
   * first. Bound: the children of one centre.
   */
  @Allow(MARK_ATTENDANCE)
  public List<OutOfReachRow> outOfReach(LocalDate today) {
    List<OutOfReachRow> rows = new ArrayList<>();
    for (GroupInfo group : organisation.groups(groupsOf(today))) {
      int target = rules.of(group.programme()).target();
      Map<Long, RosterRow> members =
          people.roster(group.id(), today).stream()
              .collect(Collectors.toMap(RosterRow::learnerId, Function.identity(), (a, b) -> a));
      rates.totals(group.id()).stream()
          .filter(t -> members.containsKey(t.learnerId()) && t.counted() >= SESSIONS_TO_JUDGE)
          .filter(t -> !t.canReach(target))
          .map(t -> row(members.get(t.learnerId()), group, t, target))
          .forEach(rows::add);
    }
    rows.sort(
        Comparator.comparingInt(OutOfReachRow::percent)
            .thenComparingLong(OutOfReachRow::learnerId));
    return rows;
  }

  private static OutOfReachRow row(
      RosterRow child, GroupInfo group, AttendanceTotals totals, int target) {
    int percent = 100 * totals.came() / totals.counted();
    return new OutOfReachRow(
        child.learnerId(), child.displayName(), child.avatar(), group.id(), percent, target);
  }

  private List<Long> groupsOf(LocalDate today) {
    return caller
        .scope(em.createNamedQuery(GroupSession.GROUPS_SINCE, Long.class), MARK_ATTENDANCE)
        .setParameter("since", today.minusDays(DAYS_TO_WATCH).atStartOfDay())
        .getResultList();
  }

  /** Sessions of the last two weeks whose register nobody took, the oldest first. */
  @Allow(MARK_ATTENDANCE)
  public List<SessionRow> notTaken(LocalDate today) {
    return recent(today, session -> session.state() == SessionState.PLANNED);
  }

  /** Sessions of the last two weeks to which nobody came although children were expected. */
  @Allow(MARK_ATTENDANCE)
  public List<SessionRow> nobodyCame(LocalDate today) {
    return recent(today, GroupSession::nobodyCame);
  }

  private List<SessionRow> recent(
      LocalDate today, java.util.function.Predicate<GroupSession> wanted) {
    return caller
        .scope(em.createNamedQuery(GroupSession.BETWEEN, GroupSession.class), MARK_ATTENDANCE)
        .setParameter("from", today.minusDays(DAYS_TO_MEND).atStartOfDay())
        .setParameter("until", today.plusDays(1).atStartOfDay())
        .getResultStream()
        .filter(session -> session.over(now.instant()))
        .filter(wanted)
        .map(session -> session.row(session.refusal(now.instant()).isEmpty()))
        .toList();
  }
}
