package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationError;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/**
 * Where there is room for another session of a group. No door of its own; always inside the
 * transaction of a deed.
 */
@ApplicationScoped
class SlateService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private OrganisationService organisation;

  /**
   * @throws DomainException ORG-001 no such group where the caller has the permission
   */
  GroupInfo group(long id, Permission permission) {
    GroupInfo group = organisation.group(id);
    Long reached =
        caller
            .scope(em.createNamedQuery(PlannedSession.REACHED, Long.class), permission)
            .setParameter("path", group.path())
            .getSingleResult();
    if (reached == 0) {
      throw new DomainException(OrganisationError.NO_SUCH_GROUP);
    }
    return group;
  }

  List<PlannedSession> ofGroup(long group, Permission permission) {
    return caller
        .scope(em.createNamedQuery(PlannedSession.OF_GROUP, PlannedSession.class), permission)
        .setParameter("group", group)
        .getResultList();
  }

  /**
   * @param self id of the session that goes there, or whose place it takes; 0 for none
   * @throws DomainException SES-003 the group is busy then; SES-004 outside its season; ATT-002 the
   *     month is approved
   */
  void check(GroupInfo group, Meeting meeting, long self, Permission permission) {
    SeasonInfo season = organisation.seasons(List.of(group.seasonId())).get(0);
    if (meeting.day().isBefore(season.startsOn()) || meeting.day().isAfter(season.endsOn())) {
      throw new DomainException(SessionPlanError.OUT_OF_SEASON, season.startsOn(), season.endsOn());
    }
    refuseApproved(group.id(), meeting.day(), permission);
    ofGroup(group.id(), permission).stream()
        .filter(each -> each.id() != self)
        .filter(each -> each.isHeldOrPlanned() && each.meeting().meets(meeting))
        .findFirst()
        .ifPresent(
            other -> {
              throw new DomainException(
                  SessionPlanError.GROUP_IS_BUSY,
                  other.meeting().day(),
                  other.startsAt().toLocalTime());
            });
  }

  /** Figures of an approved month are frozen: nothing comes or goes there. */
  void refuseApproved(long group, LocalDate day, Permission permission) {
    boolean approved =
        ofGroup(group, permission).stream()
            .filter(each -> each.state() == SessionState.APPROVED)
            .map(each -> each.startsAt().toLocalDate().withDayOfMonth(1))
            .anyMatch(month -> Objects.equals(month, day.withDayOfMonth(1)));
    if (approved) {
      throw new DomainException(AttendanceError.SESSION_APPROVED);
    }
  }
}
