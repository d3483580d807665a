package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;
import static ma.tifawt.shared.security.Permission.REOPEN_REGISTER;
import static ma.tifawt.shared.security.Permission.REOPEN_REGISTER_LATE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Closing a register, and opening a closed one again: by right, with a reason, on record. */
@ApplicationScoped
@Transactional
public class ClosingService {

  /** After this a trainer asks the centre: what a report has shown should not change unseen. */
  static final Duration OWN_TIME = Duration.ofHours(48);

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private AuditLog audit;
  @Inject private PeopleService people;
  @Inject private MarkingService marking;

  /**
   * Closes the register; closing twice is closing once. Who is not marked stays not marked.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope; ATT-002, ATT-003,
   *     ATT-004 it cannot be closed
   */
  @Allow(MARK_ATTENDANCE)
  public SessionRow close(long sessionId) {
    GroupSession session = marking.lock(sessionId, MARK_ATTENDANCE);
    Instant moment = now.instant();
    session
        .refusal(moment)
        .filter(why -> why != AttendanceError.SESSION_CLOSED)
        .ifPresent(
            why -> {
              throw new DomainException(why);
            });
    int members = people.roster(session.groupId(), session.day()).size();
    if (session.close(members, moment)) {
      em.persist(SessionChange.of(session, SessionChange.Deed.CLOSED, caller.accountId(), moment));
      audit.record("attendance.close", "session:" + sessionId, "");
    }
    em.flush();
    return session.row(false);
  }

  /**
   * Opens a closed register for marks again.
   *
   * @param why never empty
   * @throws DomainException ATT-001 no such session in the caller's scope; ATT-006, ATT-007 the
   *     reason; ATT-002, ATT-003 approved or cancelled; ATT-012 no reason; ATT-013 a trainer two
   *     days after closing
   */
  @Allow(REOPEN_REGISTER)
  public SessionRow reopen(long sessionId, String why) {
    if (why == null || why.isBlank()) {
      throw new DomainException(AttendanceError.REASON_MISSING);
    }
    NoteRule.check(why.strip());
    GroupSession session = marking.lock(sessionId, REOPEN_REGISTER);
    Instant moment = now.instant();
    if (session.state() == SessionState.CLOSED) {
      if (session.closedBefore(moment.minus(OWN_TIME))
          && marking.find(sessionId, REOPEN_REGISTER_LATE).isEmpty()) {
        throw new DomainException(AttendanceError.CLOSED_LONG_AGO);
      }
      session.reopen();
      em.persist(
          SessionChange.of(session, SessionChange.Deed.REOPENED, caller.accountId(), moment)
              .because(null, why.strip()));
      audit.record("attendance.reopen", "session:" + sessionId, "");
    }
    session
        .refusal(moment)
        .ifPresent(
            refusal -> {
              throw new DomainException(refusal);
            });
    em.flush();
    return session.row(true);
  }
}
