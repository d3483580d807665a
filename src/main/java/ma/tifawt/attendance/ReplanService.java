package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.MANAGE_HOLIDAYS;
import static ma.tifawt.shared.security.Permission.PLAN_SESSIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.attendance.SessionChange.Deed;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Sessions that follow a rule: made by a timetable, taken away by a holiday. */
@ApplicationScoped
@Transactional
public class ReplanService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private SlateService slate;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * What {@link #carryOut} would do; writes nothing.
   *
   * @param timetable 0 for one that is not kept yet
   * @throws DomainException ORG-001 no such group in scope
   */
  @Allow(PLAN_SESSIONS)
  public Replanned outlook(long group, long timetable, List<Meeting> wanted) {
    return plan(slate.group(group, PLAN_SESSIONS), timetable, wanted).told();
  }

  /**
   * Makes the sessions ahead what the rule says; the same again changes nothing. Sessions that have
   * begun, that a person changed or that anybody was marked in stay as they are.
   *
   * @throws DomainException ORG-001 no such group in scope
   */
  @Allow(PLAN_SESSIONS)
  public Replanned carryOut(long group, long timetable, List<Meeting> wanted) {
    GroupInfo info = slate.group(group, PLAN_SESSIONS);
    Replan plan = plan(info, timetable, wanted);
    plan.removed().forEach(em::remove);
    em.flush();
    for (Replan.Move move : plan.moves()) {
      move.session().follow(move.to());
      em.flush(); // one after the other, because of the unique key over group and start
    }
    for (Meeting meeting : plan.added()) {
      em.persist(
          new PlannedSession(info.id(), info.path(), meeting, settings.zone()).by(timetable));
    }
    Replanned told = plan.told();
    audit.record(
        "attendance.replan",
        "group:" + group,
        "+" + told.added() + " ~" + told.moved() + " -" + told.removed());
    em.flush();
    return told;
  }

  private Replan plan(GroupInfo group, long timetable, List<Meeting> wanted) {
    Instant moment = now.instant();
    List<PlannedSession> all = slate.ofGroup(group.id(), PLAN_SESSIONS);
    Set<PlannedSession> free =
        all.stream()
            .filter(each -> timetable != 0 && each.isBy(timetable))
            .filter(each -> each.state() == SessionState.PLANNED)
            .filter(each -> each.meeting().moment(settings.zone()).isAfter(moment))
            .collect(Collectors.toCollection(HashSet::new));
    Set<Long> touched = touched(free.stream().map(PlannedSession::id).toList());
    free.removeIf(each -> touched.contains(each.id()));
    return Replan.of(
        all,
        free,
        wanted.stream().filter(each -> each.moment(settings.zone()).isAfter(moment)).toList());
  }

  /** Sessions to which a person did something, or in which somebody tried to. */
  private Set<Long> touched(Collection<Long> sessions) {
    Set<Long> touched = new HashSet<>();
    if (!sessions.isEmpty()) {
      touched.addAll(asked(SessionChange.CHANGED, sessions));
      touched.addAll(asked(MarkChange.TRIED, sessions));
    }
    return touched;
  }

  private List<Long> asked(String query, Collection<Long> sessions) {
    return em.createNamedQuery(query, Long.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }

  /** How many sessions of the caller are planned on these days, both included. */
  @Allow(MANAGE_HOLIDAYS)
  public long plannedOn(LocalDate from, LocalDate to) {
    return (Long)
        days(em.createNamedQuery(PlannedSession.COUNT_BETWEEN, Long.class), from, to)
            .getSingleResult();
  }

  /**
   * Cancels what the caller answers for on a holiday, both days included.
   *
   * @return how many
   */
  @Allow(MANAGE_HOLIDAYS)
  public int cancelOn(LocalDate from, LocalDate to) {
    List<PlannedSession> sessions =
        days(em.createNamedQuery(PlannedSession.PLANNED_BETWEEN, PlannedSession.class), from, to)
            .getResultList();
    for (PlannedSession session : sessions) {
      session.cancel(CancelReason.HOLIDAY, "");
      em.persist(
          SessionChange.of(session.id(), Deed.CANCELLED, caller.accountId(), now.instant())
              .because(CancelReason.HOLIDAY.name(), null));
    }
    audit.record("attendance.holiday-cancelled", "days:" + from, sessions.size());
    em.flush();
    return sessions.size();
  }

  private <Q extends Query> Q days(Q query, LocalDate from, LocalDate to) {
    caller
        .scope(query, MANAGE_HOLIDAYS)
        .setParameter("from", from.atStartOfDay())
        .setParameter("until", to.plusDays(1).atStartOfDay());
    return query;
  }
}
