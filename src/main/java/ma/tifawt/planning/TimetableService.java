package ma.tifawt.planning;

import static ma.tifawt.shared.security.Permission.PLAN_SESSIONS;
import static ma.tifawt.shared.security.Permission.READ_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.attendance.ReplanService;
import ma.tifawt.attendance.Replanned;
import ma.tifawt.attendance.SessionPlanError;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** By which rules groups meet. Saving one makes the sessions ahead follow it. */
@ApplicationScoped
@Transactional
public class TimetableService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private OrganisationService organisation;
  @Inject private ReplanService sessions;
  @Inject private HolidayService holidays;
  @Inject private AuditLog audit;

  /** The group's timetables, the earliest first; empty where the group is out of scope. */
  @Allow(READ_ATTENDANCE)
  public List<TimetableRow> ofGroup(long group) {
    return caller
        .scope(em.createNamedQuery(GroupTimetable.OF_GROUP, GroupTimetable.class), READ_ATTENDANCE)
        .setParameter("group", group)
        .getResultStream()
        .map(GroupTimetable::row)
        .toList();
  }

  /**
   * @throws DomainException PLN-001 no such timetable in the caller's scope
   */
  @Allow(PLAN_SESSIONS)
  public TimetableDraft draft(long id) {
    return find(id).draft();
  }

  /** The season in which the group's timetables lie. */
  @Allow(PLAN_SESSIONS)
  public SeasonInfo season(long group) {
    return seasonOf(organisation.group(group));
  }

  /**
   * What saving would do; writes nothing.
   *
   * @throws DomainException as for {@link #save}
   */
  @Allow(PLAN_SESSIONS)
  public Outlook look(TimetableDraft draft) {
    Plan plan = plan(draft);
    return new Outlook(plan, sessions.outlook(draft.group(), draft.id(), plan.held()));
  }

  /**
   * Keeps the rule and makes the sessions ahead follow it.
   *
   * @throws DomainException ORG-001 no such group in scope; PLN-001 no such timetable; PLN-002
   *     hours; PLN-003 days; PLN-004 overlaps; SES-002 minutes; SES-004 outside the season
   */
  @Allow(PLAN_SESSIONS)
  public Replanned save(TimetableDraft draft) {
    Plan plan = plan(draft);
    // before anything is written: refuses a group out of scope
    sessions.outlook(draft.group(), draft.id(), List.of());
    GroupTimetable timetable = kept(draft);
    timetable.follow(draft, draft.rule().meetings().toList());
    em.flush();
    audit.record("planning.timetable", "group:" + draft.group(), "timetable:" + timetable.id());
    return sessions.carryOut(draft.group(), timetable.id(), plan.held());
  }

  private GroupTimetable kept(TimetableDraft draft) {
    if (draft.id() == 0) {
      GroupTimetable made =
          new GroupTimetable(draft.group(), organisation.group(draft.group()).path());
      em.persist(made);
      return made;
    }
    return toChange(draft.id(), draft.version());
  }

  /**
   * Takes the rule away, and with it the sessions ahead that nobody touched.
   *
   * @param version that the caller saw
   * @throws DomainException PLN-001 no such timetable in the caller's scope
   */
  @Allow(PLAN_SESSIONS)
  public Replanned remove(long id, int version) {
    GroupTimetable timetable = toChange(id, version);
    Replanned done = sessions.carryOut(timetable.groupId(), id, List.of());
    em.remove(timetable);
    audit.record("planning.timetable-removed", "group:" + timetable.groupId(), "timetable:" + id);
    em.flush();
    return done;
  }

  private Plan plan(TimetableDraft draft) {
    List<Meeting> all = draft.rule().meetings().toList();
    SeasonInfo season = seasonOf(organisation.group(draft.group()));
    LocalDate first = all.isEmpty() ? season.startsOn() : all.get(0).day();
    LocalDate last = all.isEmpty() ? season.endsOn() : all.get(all.size() - 1).day();
    if (first.isBefore(season.startsOn()) || last.isAfter(season.endsOn())) {
      throw new DomainException(SessionPlanError.OUT_OF_SEASON, season.startsOn(), season.endsOn());
    }
    return Plan.of(
        draft.rule(),
        holidays.freeDays(first, last).stream()
            .filter(day -> !draft.inBreaks() || day.kind() != HolidayKind.SCHOOL)
            .toList());
  }

  private SeasonInfo seasonOf(GroupInfo group) {
    return organisation.seasons(List.of(group.seasonId())).get(0);
  }

  private GroupTimetable toChange(long id, int version) {
    GroupTimetable timetable = find(id);
    if (timetable.version() != version) {
      throw new OptimisticLockException(timetable);
    }
    return timetable;
  }

  private GroupTimetable find(long id) {
    return caller
        .scope(em.createNamedQuery(GroupTimetable.ONE, GroupTimetable.class), PLAN_SESSIONS)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(PlanningError.NO_SUCH_TIMETABLE));
  }
}
