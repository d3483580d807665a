package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Children for whom nobody has agreed yet are in a session as a number. No door of its own; always
 * under the session's lock, inside the transaction of {@link AttendanceService}.
 */
@ApplicationScoped
class HeadcountService {

  @PersistenceContext private EntityManager em;
  @Inject private StandingService standings;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Now now;

  /** How many there are of the group on the day of the session. */
  int pending(GroupSession session) {
    return standings.pendingCount(session.groupId(), session.day());
  }

  /**
   * @throws DomainException ATT-009 fewer than none, or more than there are
   */
  void count(GroupSession session, int wanted) {
    if (wanted < 0 || wanted > Math.max(pending(session), session.headcount())) {
      throw new DomainException(AttendanceError.HEADCOUNT_WRONG);
    }
    change(session, wanted, HeadcountChange.Reason.COUNTED);
  }

  /**
   * A child who was counted without a name and is now marked by name: the number goes down.
   *
   * @param activeSince since when somebody has agreed; null where nobody had to
   * @return whether agreement came after the session began
   */
  boolean turned(GroupSession session, Instant activeSince, Tally before, Tally after) {
    boolean late = activeSince != null && activeSince.isAfter(session.start());
    boolean came = before.kind() == null && after.came() > 0;
    if (late && came && session.headcount() > 0) {
      change(session, session.headcount() - 1, HeadcountChange.Reason.AFTER_CONSENT);
    }
    return late;
  }

  private void change(GroupSession session, int wanted, HeadcountChange.Reason reason) {
    if (wanted == session.headcount()) {
      return;
    }
    em.persist(new HeadcountChange(session, wanted, reason, caller.accountId(), now.instant()));
    audit.record("attendance.headcount", "session:" + session.id(), reason + " " + wanted);
    session.count(wanted);
  }
}
