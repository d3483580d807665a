package ma.tifawt.attendance;

import static java.util.stream.Collectors.toMap;
import static ma.tifawt.shared.security.Permission.LEARN;
import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;
import static ma.tifawt.shared.security.Permission.READ_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/** The register: whose turn it is, who is expected, and every mark with its history. */
@ApplicationScoped
@Transactional
public class AttendanceService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private AuditLog audit;
  @Inject private OrganisationService organisation;
  @Inject private PeopleService people;
  @Inject private MarkingService marking;
  @Inject private HeadcountService heads;
  @Inject private StatusBook statuses;

  /** Sessions of the caller's own groups on a day, in the order of the day. */
  @Allow(MARK_ATTENDANCE)
  public List<SessionRow> sessionsOn(LocalDate day) {
    return sessionsBetween(day, day);
  }

  /** The same over some days, both included; for a week, not for a season. */
  @Allow(MARK_ATTENDANCE)
  public List<SessionRow> sessionsBetween(LocalDate from, LocalDate to) {
    Instant moment = now.instant();
    return caller
        .scope(em.createNamedQuery(GroupSession.BETWEEN, GroupSession.class), MARK_ATTENDANCE)
        .setParameter("from", from.atStartOfDay())
        .setParameter("until", to.plusDays(1).atStartOfDay())
        .getResultStream()
        .map(g -> g.row(g.refusal(moment).isEmpty()))
        .toList();
  }

  /**
   * Who is expected and what was marked; who was marked without being a member comes last.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(READ_ATTENDANCE)
  public Register register(long sessionId) {
    GroupSession session = session(sessionId, READ_ATTENDANCE);
    RegisterRows rows = new RegisterRows(marking.marksOf(sessionId), conflicts(sessionId));
    rows.members(people.roster(session.groupId(), session.day()));
    rows.others(people.learners(rows.walkIns()));
    audit.record("attendance.read", "session:" + sessionId, "");
    boolean takesMarks = caller.may(MARK_ATTENDANCE) && session.refusal(now.instant()).isEmpty();
    return new Register(
        session.row(takesMarks),
        organisation.group(session.groupId()),
        statuses.of(session.programme()),
        rows.all(),
        heads.pending(session),
        session.headcount());
  }

  /**
   * Sets one mark. The wish stays in the history also when it loses against somebody else's newer
   * mark, or when the session takes no marks any more.
   *
   * @throws DomainException ATT-001 no such session or child in the caller's scope; ATT-004 the
   *     session has not begun; ATT-005 the programme has no such status; ATT-006, ATT-007 the note;
   *     ATT-008 the operation's id was used for something else; ATT-010 gone before arriving
   */
  @Allow(MARK_ATTENDANCE)
  public MarkResult set(SetMark wish) {
    return setAll(List.of(wish)).get(0);
  }

  /**
   * Sets some marks of one session, all or none.
   *
   * @param wishes of one device, at least one; of each child at most one
   * @return in the order of the wishes
   * @throws DomainException as {@link #set}
   */
  @Allow(MARK_ATTENDANCE)
  public List<MarkResult> setAll(List<SetMark> wishes) {
    wishes.forEach(wish -> NoteRule.check(wish.said().note()));
    GroupSession session = marking.lock(wishes.get(0).sessionId(), MARK_ATTENDANCE);
    List<MarkResult> results = marking.set(session, roster(session), wishes);
    em.flush(); // a concurrent change must fail here, inside the call, not at commit
    return results;
  }

  /**
   * Marks every member present who is not marked yet; leaves every other mark alone.
   *
   * @param operation the same again changes nothing
   * @return how many it marked
   * @throws DomainException ATT-001 no such session in the caller's scope; ATT-002, ATT-003,
   *     ATT-004 it takes no marks
   */
  @Allow(MARK_ATTENDANCE)
  public int allPresent(long sessionId, UUID operation, SetMark.Stamp stamp) {
    GroupSession session = marking.lock(sessionId, MARK_ATTENDANCE);
    refuseUnlessOpen(session);
    int marked = marking.allPresent(session, roster(session), operation, stamp);
    em.flush();
    return marked;
  }

  /**
   * How many children without agreement are here. Once somebody has agreed for one of them, marking
   * the child by name takes it out of the number again.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope; ATT-002, ATT-003,
   *     ATT-004 it takes no marks; ATT-009 more than there are
   */
  @Allow(MARK_ATTENDANCE)
  public void headcount(long sessionId, int count) {
    GroupSession session = marking.lock(sessionId, MARK_ATTENDANCE);
    refuseUnlessOpen(session);
    heads.count(session, count);
    em.flush();
  }

  /**
   * The newest 200 wishes for one mark, newest first; empty if the child was never marked there.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(READ_ATTENDANCE)
  public List<HistoryRow> history(long sessionId, long learnerId) {
    session(sessionId, READ_ATTENDANCE);
    audit.record("attendance.history", MarkingService.subject(sessionId, learnerId), "");
    return em.createNamedQuery(MarkChange.OF_MARK, MarkChange.class)
        .setParameter("session", sessionId)
        .setParameter("learner", learnerId)
        .setMaxResults(MarkChange.MOST)
        .getResultStream()
        .map(MarkChange::row)
        .toList();
  }

  /** How often the signed-in child came. */
  @Allow(LEARN)
  public OwnAttendance own() {
    Map<MarkStatus, Long> counts = new EnumMap<>(MarkStatus.class);
    em.createNamedQuery(AttendanceMark.OWN, Object[].class)
        .setParameter("learner", caller.learnerId().orElseThrow())
        .getResultStream()
        .forEach(row -> counts.put((MarkStatus) row[0], (Long) row[1]));
    return new OwnAttendance(
        counts.getOrDefault(MarkStatus.PRESENT, 0L)
            + counts.getOrDefault(MarkStatus.LEFT_EARLY, 0L),
        counts.getOrDefault(MarkStatus.LATE, 0L),
        counts.getOrDefault(MarkStatus.ABSENT, 0L),
        counts.getOrDefault(MarkStatus.EXCUSED, 0L));
  }

  private GroupSession session(long sessionId, Permission permission) {
    return marking
        .find(sessionId, permission)
        .orElseThrow(() -> new DomainException(AttendanceError.NO_SUCH_MARK));
  }

  private List<RosterRow> roster(GroupSession session) {
    return people.roster(session.groupId(), session.day());
  }

  private Map<Long, HistoryRow> conflicts(long sessionId) {
    return em.createNamedQuery(MarkChange.OPEN_CONFLICTS, MarkChange.class)
        .setParameter("session", sessionId)
        .getResultStream()
        .collect(toMap(MarkChange::learnerId, MarkChange::row, (older, newer) -> newer));
  }

  private void refuseUnlessOpen(GroupSession session) {
    session
        .refusal(now.instant())
        .ifPresent(
            why -> {
              throw new DomainException(why);
            });
  }
}
