package ma.tifawt.planning;

import static ma.tifawt.shared.security.Permission.PLAN_SESSIONS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.SessionPlanService;
import ma.tifawt.grants.GiveRole;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.grants.GrantService;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.time.Now;
import ma.tifawt.staffing.StaffRow;
import ma.tifawt.staffing.StaffService;

/**
 * Who stands in for a group's trainer in one session. The right to see and mark it is an ordinary
 * grant over the group that lasts some days, so that every query tests it as it tests any other;
 * ADR 37 says why.
 */
@ApplicationScoped
@Transactional
public class StandInService {

  /** Days before the session, so that the register can be opened where there still is a line. */
  static final int DAYS_BEFORE = 1;

  /** Days after it, so that what was marked without a line can be sent. */
  static final int DAYS_AFTER = 7;

  @Inject private SessionPlanService sessions;
  @Inject private StaffService staff;
  @Inject private GrantService grants;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * Who works in the centre and could stand in.
   *
   * @throws ma.tifawt.shared.error.DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(PLAN_SESSIONS)
  public List<StaffRow> candidates(long session) {
    String centre = sessions.session(session).path().replaceFirst("[^/]+/$", "");
    return staff.under(centre).stream()
        .filter(person -> person.active() && person.name() != null)
        .filter(person -> person.accountId() != caller.accountId())
        .filter(person -> person.grants().stream().anyMatch(each -> each.lasts(today())))
        .toList();
  }

  /**
   * @param version of the session, that the caller saw
   * @throws ma.tifawt.shared.error.DomainException ATT-001 no such session in scope; SES-001 it is
   *     history; STF-001, GRA-001, GRA-002 not somebody whom the caller can put there
   */
  @Allow(PLAN_SESSIONS)
  public void appoint(long session, int version, long account) {
    PlannedRow before = sessions.session(session);
    StaffRow person = staff.one(account);
    sessions.standIn(session, version, person.name().id());
    if (before.standIn() != null) {
      settle(before, before.standIn());
    }
    settle(before, person.name().id());
  }

  /**
   * The group's own trainer comes after all.
   *
   * @param version of the session, that the caller saw
   * @throws ma.tifawt.shared.error.DomainException ATT-001, SES-001 as for {@link #appoint}
   */
  @Allow(PLAN_SESSIONS)
  public void dismiss(long session, int version) {
    PlannedRow before = sessions.session(session);
    sessions.standIn(session, version, null);
    if (before.standIn() != null) {
      settle(before, before.standIn());
    }
  }

  /** Makes the person's dated grants over the group what the list of sessions says. */
  private void settle(PlannedRow changed, long staffMember) {
    StaffRow person =
        staff.under(changed.path().replaceFirst("[^/]+/[^/]+/$", "")).stream()
            .filter(each -> each.name() != null && each.name().id() == staffMember)
            .findFirst()
            .orElse(null);
    if (person == null) {
      return; // works here no more, and holds nothing
    }
    List<LocalDate> days =
        sessions.ofGroup(changed.groupId()).stream()
            .filter(each -> Objects.equals(each.standIn(), staffMember) && !each.isCancelled())
            .map(PlannedRow::day)
            .sorted()
            .toList();
    List<GrantRow> held =
        person.grants().stream()
            .filter(grant -> grant.role() == Role.TRAINER && grant.path().equals(changed.path()))
            .filter(grant -> grant.lasts(today()))
            .toList();
    if (held.stream().anyMatch(grant -> grant.endsOn() == null)) {
      return; // is a trainer of this group anyway
    }
    Set<LocalDate> ours =
        days.stream().map(day -> day.plusDays(DAYS_AFTER)).collect(Collectors.toSet());
    ours.add(changed.day().plusDays(DAYS_AFTER));
    held.stream()
        .filter(grant -> ours.contains(grant.endsOn()))
        .forEach(grant -> grants.end(grant.id(), grant.version()));
    spans(days)
        .forEach(
            span ->
                grants.give(
                    new GiveRole(
                        person.accountId(),
                        Role.TRAINER,
                        changed.path(),
                        span.from(),
                        span.until())));
  }

  private record Span(LocalDate from, LocalDate until) {}

  /** Days that lie near each other share a grant: two cannot overlap. */
  private List<Span> spans(List<LocalDate> days) {
    Deque<Span> spans = new ArrayDeque<>();
    for (LocalDate day : days) {
      LocalDate from = day.minusDays(DAYS_BEFORE);
      LocalDate until = day.plusDays(DAYS_AFTER);
      if (until.isBefore(today())) {
        continue;
      }
      if (!spans.isEmpty() && !from.isAfter(spans.getLast().until())) {
        spans.addLast(new Span(spans.removeLast().from(), until));
      } else {
        spans.addLast(new Span(from.isBefore(today()) ? today() : from, until));
      }
    }
    return List.copyOf(spans);
  }

  /** Grants are kept in days of UTC. */
  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }
}
