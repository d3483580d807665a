package ma.tifawt.attendance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/**
 * How a wish becomes a mark: the part of {@link AttendanceService} under the session's lock. No
 * door of its own; always inside the transaction of that service.
 */
@ApplicationScoped
class MarkingService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private AuditLog audit;
  @Inject private CountService counts;
  @Inject private HeadcountService heads;
  @Inject private StatusBook statuses;
  @Inject private MakeUpService makeUps;

  /**
   * Finds the session in the caller's scope and holds it until the transaction ends.
   *
   * @throws DomainException ATT-001 not there
   */
  GroupSession lock(long sessionId, Permission permission) {
    find(sessionId, permission).ifPresent(makeUps::lockMissed);
    GroupSession locked =
        session(sessionId, permission)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(AttendanceError.NO_SUCH_MARK));
    counts.changed(locked.groupId());
    return locked;
  }

  Optional<GroupSession> find(long sessionId, Permission permission) {
    return session(sessionId, permission).getResultStream().findFirst();
  }

  private TypedQuery<GroupSession> session(long sessionId, Permission permission) {
    return caller
        .scope(em.createNamedQuery(GroupSession.ONE, GroupSession.class), permission)
        .setParameter("session", sessionId);
  }

  Map<Long, AttendanceMark> marksOf(long sessionId) {
    return em.createNamedQuery(AttendanceMark.OF_SESSION, AttendanceMark.class)
        .setParameter("session", sessionId)
        .getResultStream()
        .collect(toMap(AttendanceMark::learnerId, Function.identity()));
  }

  /**
   * @throws DomainException ATT-005 the programme has no such status; ATT-010 gone before arriving
   */
  Wanted wanted(GroupSession session, SetMark wish) {
    SetMark.Said said = wish.said();
    if (said.code() == null) {
      return new Wanted(wish, MarkContent.NOTHING, Tally.NONE);
    }
    if (said.arrived() != null && said.left() != null && !said.arrived().isBefore(said.left())) {
      throw new DomainException(AttendanceError.TIMES_WRONG);
    }
    Status status =
        statuses
            .find(session.programme(), said.code())
            .orElseThrow(() -> new DomainException(AttendanceError.UNKNOWN_STATUS));
    MarkContent content = MarkContent.of(status, said);
    return new Wanted(wish, content, status.tally(session, content));
  }

  MarkResult set(GroupSession session, List<RosterRow> roster, SetMark wish) {
    Wanted wanted = wanted(session, wish);
    Optional<AttendanceMark> mark = mark(wish);
    Optional<MarkChange> judged = change(wish.operation(), wish.learnerId());
    if (judged.isPresent()) {
      return repeated(judged.get(), wish, mark);
    }
    if (mark.isEmpty() && member(roster, wish.learnerId()).isEmpty()) {
      throw new DomainException(AttendanceError.NO_SUCH_MARK);
    }
    Optional<AttendanceError> refusal = session.refusal(now.instant());
    if (refusal.isPresent()) {
      return refusal.get() == AttendanceError.SESSION_CLOSED
          ? afterClosing(wanted, mark)
          : refuse(refusal.get(), wanted, mark);
    }
    session.open(roster.size(), now.instant());
    return mark.isPresent() && saidSomethingNewer(wish)
        ? keep(MarkOutcome.OVERTAKEN, newChange(wanted, mark), wanted, mark.get())
        : decide(session, roster, wanted, mark);
  }

  int allPresent(
      GroupSession session, List<RosterRow> roster, UUID operation, SetMark.Stamp stamp) {
    Map<Long, AttendanceMark> marks = marksOf(session.id());
    List<SetMark> wishes =
        roster.stream()
            .map(RosterRow::learnerId)
            .distinct()
            .filter(l -> !marks.containsKey(l) || marks.get(l).content().status() == null)
            .filter(l -> change(operation, l).isEmpty())
            .sorted() // months are counted in the same order by everybody: no deadlock
            .map(l -> present(session, l, operation, stamp, marks.get(l)))
            .toList();
    session.open(roster.size(), now.instant());
    wishes.forEach(
        w ->
            decide(
                session,
                roster,
                wanted(session, w),
                Optional.ofNullable(marks.get(w.learnerId()))));
    return wishes.size();
  }

  private SetMark present(
      GroupSession session,
      long learner,
      UUID operation,
      SetMark.Stamp stamp,
      AttendanceMark mark) {
    SetMark.Base seen = SetMark.Base.version(mark == null ? 0 : mark.version());
    SetMark.Said here = SetMark.Said.of(MarkStatus.PRESENT, "");
    return new SetMark(operation, session.id(), learner, here, seen, stamp);
  }

  private MarkResult decide(
      GroupSession session, List<RosterRow> roster, Wanted wanted, Optional<AttendanceMark> mark) {
    MarkChange change = newChange(wanted, mark);
    if (mark.isEmpty()) {
      AttendanceMark first = new AttendanceMark(session, wanted);
      em.persist(first);
      return applied(session, roster, change, wanted, first);
    }
    Tally before = mark.get().tally();
    MarkOutcome outcome = mark.get().set(wanted, change.baseVersion());
    return outcome == MarkOutcome.APPLIED
        ? applied(session, roster, change.after(before), wanted, mark.get())
        : keep(outcome, change, wanted, mark.get());
  }

  private MarkChange newChange(Wanted wanted, Optional<AttendanceMark> mark) {
    return new MarkChange(wanted, base(wanted.wish(), mark), caller.accountId(), now.instant())
        .from(mark);
  }

  private MarkResult applied(
      GroupSession session,
      List<RosterRow> roster,
      MarkChange change,
      Wanted wanted,
      AttendanceMark mark) {
    if (heads.turned(session, wanted.learnerId(), change.before(), wanted.tally())) {
      change.afterConsent();
    }
    MarkResult result = keep(MarkOutcome.APPLIED, change, wanted, mark);
    String gender = member(roster, wanted.learnerId()).map(RosterRow::gender).orElse(null);
    counts.count(session, wanted.learnerId(), gender, change.before(), wanted.tally());
    makeUps.settle(session, wanted.learnerId(), gender);
    return result;
  }

  private MarkResult keep(
      MarkOutcome outcome, MarkChange change, Wanted wanted, AttendanceMark mark) {
    em.flush(); // gives the mark its new version
    em.persist(change.became(outcome, mark.version()));
    record(wanted, outcome, mark.version());
    return MarkResult.of(outcome, mark);
  }

  /**
   * A device without a line did not know that the register was closed: what it says otherwise waits
   * beside the mark for a person to decide.
   */
  private MarkResult afterClosing(Wanted wanted, Optional<AttendanceMark> mark) {
    MarkContent says = mark.map(AttendanceMark::content).orElse(MarkContent.NOTHING);
    int version = mark.map(AttendanceMark::version).orElse(0);
    MarkOutcome outcome =
        says.equals(wanted.content()) ? MarkOutcome.APPLIED : MarkOutcome.CONFLICT;
    em.persist(newChange(wanted, mark).became(outcome, version));
    record(wanted, outcome, version);
    return new MarkResult(outcome, version, says.text(), Optional.empty());
  }

  private MarkResult refuse(AttendanceError why, Wanted wanted, Optional<AttendanceMark> mark) {
    if (why == AttendanceError.SESSION_NOT_BEGUN) {
      throw new DomainException(why);
    }
    int version = mark.map(AttendanceMark::version).orElse(0);
    em.persist(newChange(wanted, mark).became(MarkOutcome.REFUSED, version));
    record(wanted, MarkOutcome.REFUSED, version);
    return MarkResult.refused(why, mark);
  }

  private MarkResult repeated(MarkChange judged, SetMark wish, Optional<AttendanceMark> mark) {
    if (!judged.isOf(wish, caller.accountId())) {
      throw new DomainException(AttendanceError.OPERATION_REUSED);
    }
    return mark.map(m -> MarkResult.of(MarkOutcome.DUPLICATE, m))
        .orElseGet(
            () ->
                new MarkResult(
                    MarkOutcome.DUPLICATE, 0, MarkContent.NOTHING.text(), Optional.empty()));
  }

  /**
   * The version the device had seen. When its own earlier operation has not arrived, the mark it
   * left itself is as good as seen; anybody else's is not.
   */
  private int base(SetMark wish, Optional<AttendanceMark> mark) {
    UUID own = wish.base().ownOperation();
    if (own == null) {
      return wish.base().version();
    }
    Optional<MarkChange> earlier =
        change(own, wish.learnerId()).filter(c -> c.isOf(wish, caller.accountId()));
    if (earlier.isPresent()) {
      return earlier.get().baseForNext();
    }
    return lastApplied(wish)
        .filter(c -> c.isFrom(wish.stamp(), caller.accountId()))
        .flatMap(c -> mark.map(AttendanceMark::version))
        .orElse(0);
  }

  private boolean saidSomethingNewer(SetMark wish) {
    return !em.createNamedQuery(MarkChange.NEWER_OF_DEVICE, MarkChange.class)
        .setParameter("session", wish.sessionId())
        .setParameter("learner", wish.learnerId())
        .setParameter("account", caller.accountId())
        .setParameter("device", wish.stamp().device())
        .setParameter("counter", wish.stamp().counter())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private Optional<MarkChange> lastApplied(SetMark wish) {
    return em.createNamedQuery(MarkChange.LAST_APPLIED, MarkChange.class)
        .setParameter("session", wish.sessionId())
        .setParameter("learner", wish.learnerId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<AttendanceMark> mark(SetMark wish) {
    return em.createNamedQuery(AttendanceMark.ONE, AttendanceMark.class)
        .setParameter("session", wish.sessionId())
        .setParameter("learner", wish.learnerId())
        .getResultStream()
        .findFirst();
  }

  private Optional<MarkChange> change(UUID operation, long learnerId) {
    return em.createNamedQuery(MarkChange.BY_OPERATION, MarkChange.class)
        .setParameter("operation", operation.toString())
        .setParameter("learner", learnerId)
        .getResultStream()
        .findFirst();
  }

  private static Optional<RosterRow> member(List<RosterRow> roster, long learnerId) {
    return roster.stream().filter(r -> r.learnerId() == learnerId).findFirst();
  }

  private void record(Wanted wanted, MarkOutcome outcome, int version) {
    audit.record(
        "attendance.mark",
        subject(wanted.wish().sessionId(), wanted.learnerId()),
        wanted.content().code() + " " + outcome + " v" + version);
  }

  static String subject(long sessionId, long learnerId) {
    return "mark:" + sessionId + ":" + learnerId;
  }
}
