package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.CHANGE_SESSIONS;
import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;
import static ma.tifawt.shared.security.Permission.READ_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ma.tifawt.attendance.SessionChange.Deed;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/**
 * What people do to single sessions: add, move, cancel, restore, make up for, hand to somebody
 * else. Each deed leaves a row that says who and why.
 */
@ApplicationScoped
@Transactional
public class SessionPlanService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private SlateService slate;
  @Inject private AuditLog audit;
  @Inject private CountService counts;
  @Inject private Settings settings;
  @Inject private Now now;

  /** Every session of the group, in order; empty where the group is out of scope. */
  @Allow(READ_ATTENDANCE)
  public List<PlannedRow> ofGroup(long group) {
    return slate.ofGroup(group, READ_ATTENDANCE).stream().map(PlannedSession::row).toList();
  }

  /** Sessions of the groups that the caller marks, both days included. */
  @Allow(MARK_ATTENDANCE)
  public List<PlannedRow> between(LocalDate from, LocalDate to) {
    return caller
        .scope(em.createNamedQuery(PlannedSession.BETWEEN, PlannedSession.class), MARK_ATTENDANCE)
        .setParameter("from", from.atStartOfDay())
        .setParameter("until", to.plusDays(1).atStartOfDay())
        .getResultStream()
        .map(PlannedSession::row)
        .toList();
  }

  /**
   * A group whose sessions the caller may change.
   *
   * @throws DomainException ORG-001 no such group in scope
   */
  @Allow(CHANGE_SESSIONS)
  public GroupInfo group(long id) {
    return slate.group(id, CHANGE_SESSIONS);
  }

  /**
   * @throws DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(READ_ATTENDANCE)
  public PlannedRow session(long id) {
    return find(id, READ_ATTENDANCE).row();
  }

  /**
   * What was done to it, the newest first.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(READ_ATTENDANCE)
  public List<SessionDeed> deeds(long id) {
    find(id, READ_ATTENDANCE);
    return em.createNamedQuery(SessionChange.OF_SESSION, SessionChange.class)
        .setParameter("session", id)
        .getResultStream()
        .map(SessionChange::told)
        .toList();
  }

  /**
   * A session beside the timetable.
   *
   * @return its id
   * @throws DomainException ORG-001 no such group in scope; SES-003 the group is busy then; SES-004
   *     outside its season; ATT-002 the month is approved
   */
  @Allow(CHANGE_SESSIONS)
  public long add(long group, Meeting meeting) {
    GroupInfo info = slate.group(group, CHANGE_SESSIONS);
    slate.check(info, meeting, 0, CHANGE_SESSIONS);
    PlannedSession session =
        new PlannedSession(group, info.path(), meeting, settings.zone()).beside();
    return written(session, meeting);
  }

  /**
   * A session in place of one that was cancelled or that children missed.
   *
   * @return its id
   * @throws DomainException ATT-001 no such session in scope; SES-006 it is still to come; SES-007
   *     another one stands for it; and as for {@link #add}
   */
  @Allow(CHANGE_SESSIONS)
  public long makeUp(long missedId, Meeting meeting) {
    PlannedSession missed = find(missedId, CHANGE_SESSIONS);
    if (!missed.isMissed(now.instant())) {
      throw new DomainException(SessionPlanError.NOTHING_TO_MAKE_UP);
    }
    boolean madeUp =
        slate.ofGroup(missed.groupId(), CHANGE_SESSIONS).stream()
            .anyMatch(
                each -> Objects.equals(each.makesUpFor(), missed.id()) && each.isHeldOrPlanned());
    if (madeUp) {
      throw new DomainException(SessionPlanError.MADE_UP_ALREADY);
    }
    GroupInfo info = slate.group(missed.groupId(), CHANGE_SESSIONS);
    slate.check(info, meeting, missedId, CHANGE_SESSIONS);
    PlannedSession session =
        new PlannedSession(info.id(), info.path(), meeting, settings.zone()).insteadOf(missed);
    return written(session, meeting);
  }

  private long written(PlannedSession session, Meeting meeting) {
    em.persist(session);
    Constraint.flush(
        em::flush, SessionPlanError.GROUP_IS_BUSY, meeting.day(), meeting.start().toLocalTime());
    record(session, Deed.PLANNED, null, meeting.start().toString(), "");
    return session.id();
  }

  /**
   * @param version that the caller saw
   * @throws DomainException ATT-001 no such session in scope; SES-001 it is history; and as for
   *     {@link #add}
   */
  @Allow(CHANGE_SESSIONS)
  public void move(long id, int version, Meeting to) {
    PlannedSession session = toChange(id, version);
    session.requirePlanned();
    Meeting before = session.meeting();
    if (before.equals(to)) {
      return;
    }
    slate.refuseApproved(session.groupId(), before.day(), CHANGE_SESSIONS);
    slate.check(slate.group(session.groupId(), CHANGE_SESSIONS), to, id, CHANGE_SESSIONS);
    session.move(to);
    Constraint.flush(em::flush, SessionPlanError.GROUP_IS_BUSY, to.day(), to.start().toLocalTime());
    record(session, Deed.MOVED, before.start().toString(), to.start().toString(), "");
  }

  /**
   * @param version that the caller saw
   * @param note why in words; may be empty
   * @throws DomainException ATT-001 no such session in scope; ATT-002 the month is approved;
   *     ATT-006, ATT-007 the note; SES-001 it is history; SES-005 no reason
   */
  @Allow(CHANGE_SESSIONS)
  public void cancel(long id, int version, CancelReason reason, String note) {
    if (reason == null) {
      throw new DomainException(SessionPlanError.REASON_MISSING);
    }
    String words = note == null ? "" : note.strip();
    NoteRule.check(words);
    PlannedSession session = toChange(id, version);
    slate.refuseApproved(session.groupId(), session.meeting().day(), CHANGE_SESSIONS);
    session.cancel(reason, words);
    em.persist(
        change(session, Deed.CANCELLED).because(reason.name(), words.isEmpty() ? null : words));
    audit.record("attendance.session-cancelled", subject(session), reason);
    em.flush();
  }

  /**
   * Takes the cancelling back.
   *
   * @param version that the caller saw
   * @throws DomainException ATT-001 no such session in scope; ATT-002 the month is approved;
   *     SES-003 the group is busy then; SES-007 another one stands for it; SES-008 it was not
   *     cancelled
   */
  @Allow(CHANGE_SESSIONS)
  public void restore(long id, int version) {
    PlannedSession session = toChange(id, version);
    boolean madeUp =
        slate.ofGroup(session.groupId(), CHANGE_SESSIONS).stream()
            .anyMatch(each -> Objects.equals(each.makesUpFor(), id) && each.isHeldOrPlanned());
    if (madeUp) {
      throw new DomainException(SessionPlanError.MADE_UP_ALREADY);
    }
    slate.check(
        slate.group(session.groupId(), CHANGE_SESSIONS), session.meeting(), id, CHANGE_SESSIONS);
    session.restore();
    record(session, Deed.RESTORED, null, null, "");
  }

  /**
   * Writes down who stands in for the trainer; the right to do so is a grant, given by whoever
   * calls this.
   *
   * @param version that the caller saw
   * @param staffMember null for nobody
   * @throws DomainException ATT-001 no such session in scope; SES-001 it is history
   */
  @Allow(CHANGE_SESSIONS)
  public void standIn(long id, int version, Long staffMember) {
    PlannedSession session = toChange(id, version);
    Long before = session.standIn();
    if (Objects.equals(before, staffMember)) {
      return;
    }
    session.standIn(staffMember);
    record(session, Deed.STAND_IN, text(before), text(staffMember), text(staffMember));
  }

  private static String text(Long staffMember) {
    return staffMember == null ? null : "staff:" + staffMember;
  }

  private void record(
      PlannedSession session, Deed deed, String before, String after, String detail) {
    em.persist(change(session, deed).from(before, after));
    audit.record(
        "attendance.session-" + deed.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        subject(session),
        Objects.requireNonNullElse(detail, ""));
    em.flush();
  }

  private SessionChange change(PlannedSession session, Deed deed) {
    return SessionChange.of(session.id(), deed, caller.accountId(), now.instant());
  }

  private static String subject(PlannedSession session) {
    return "session:" + session.id();
  }

  private PlannedSession toChange(long id, int version) {
    PlannedSession session = find(id, CHANGE_SESSIONS);
    if (session.version() != version) {
      throw new OptimisticLockException(session);
    }
    counts.changed(session.groupId());
    return session;
  }

  private PlannedSession find(long id, Permission permission) {
    return caller
        .scope(em.createNamedQuery(PlannedSession.ONE, PlannedSession.class), permission)
        .setParameter("session", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(AttendanceError.NO_SUCH_MARK));
  }
}
