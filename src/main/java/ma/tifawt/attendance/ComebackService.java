package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.MANAGE_HOLIDAYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.tifawt.attendance.SessionChange.Deed;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The way back after a holiday was confirmed by mistake: what it cancelled is planned again. */
@ApplicationScoped
@Transactional
public class ComebackService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private SlateService slate;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** What {@link #carryOut} would do; writes nothing. */
  @Allow(MANAGE_HOLIDAYS)
  public Comeback look(LocalDate from, LocalDate to) {
    List<PlannedSession> cancelled = cancelled(from, to);
    int back = restorable(cancelled).size();
    return new Comeback(back, cancelled.size() - back);
  }

  /**
   * Plans every session again that was cancelled for a holiday on these days, both included, where
   * the caller answers for it and its place is free.
   */
  @Allow(MANAGE_HOLIDAYS)
  public Comeback carryOut(LocalDate from, LocalDate to) {
    List<PlannedSession> cancelled = cancelled(from, to);
    List<PlannedSession> back = restorable(cancelled);
    for (PlannedSession session : back) {
      session.restore();
      em.persist(SessionChange.of(session.id(), Deed.RESTORED, caller.accountId(), now.instant()));
    }
    audit.record("attendance.holiday-restored", "days:" + from, back.size());
    em.flush();
    return new Comeback(back.size(), cancelled.size() - back.size());
  }

  private List<PlannedSession> cancelled(LocalDate from, LocalDate to) {
    return caller
        .scope(
            em.createNamedQuery(PlannedSession.FREED_BETWEEN, PlannedSession.class),
            MANAGE_HOLIDAYS)
        .setParameter("from", from.atStartOfDay())
        .setParameter("until", to.plusDays(1).atStartOfDay())
        .getResultList();
  }

  private List<PlannedSession> restorable(List<PlannedSession> cancelled) {
    Map<Long, List<PlannedSession>> groups =
        cancelled.stream().collect(Collectors.groupingBy(PlannedSession::groupId));
    return groups.entrySet().stream()
        .flatMap(
            group -> {
              List<PlannedSession> all = slate.ofGroup(group.getKey(), MANAGE_HOLIDAYS);
              return group.getValue().stream()
                  .filter(each -> all.stream().noneMatch(other -> isBarred(each, other)));
            })
        .toList();
  }

  /** Whether the other one stands where this one would come back, makes up for it or fixes it. */
  private static boolean isBarred(PlannedSession cancelled, PlannedSession other) {
    YearMonth month = YearMonth.from(cancelled.startsAt());
    return other.isHeldOrPlanned()
        && (other.meeting().meets(cancelled.meeting())
            || Objects.equals(other.makesUpFor(), cancelled.id())
            || (other.state() == SessionState.APPROVED
                && YearMonth.from(other.startsAt()).equals(month)));
  }
}
