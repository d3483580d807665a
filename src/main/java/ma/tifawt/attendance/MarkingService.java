package ma.tifawt.attendance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.ManyRows;
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
  @Inject private MarkPageService pages;

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

  /**
   * Judges some wishes and writes down what they come to.
   *
   * @param wishes of one device; of each child at most one
   * @return in the order of the wishes
   */
  List<MarkResult> set(GroupSession session, List<RosterRow> roster, List<SetMark> wishes) {
    MarkPage page = pages.read(session, roster, wishes);
    List<Judged> judged = wishes.stream().map(wish -> judge(page, wish)).toList();
    write(page, judged);
    return judged.stream().map(Judged::result).toList();
  }

  int allPresent(
      GroupSession session, List<RosterRow> roster, UUID operation, SetMark.Stamp stamp) {
    Map<Long, AttendanceMark> marks = marksOf(session.id());
    List<SetMark> wishes =
        roster.stream()
            .map(RosterRow::learnerId)
            .distinct()
            .filter(l -> !marks.containsKey(l) || marks.get(l).content().status() == null)
            .map(l -> present(session, l, operation, stamp, marks.get(l)))
            .toList();
    session.open(roster.size(), now.instant());
    List<MarkResult> results = set(session, roster, wishes);
    return (int) results.stream().filter(r -> r.outcome() != MarkOutcome.DUPLICATE).count();
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

  private Judged judge(MarkPage page, SetMark wish) {
    GroupSession session = page.session();
    Wanted wanted = wanted(session, wish);
    Optional<AttendanceMark> mark = page.mark(wish);
    Optional<MarkChange> before = page.change(wish.operation(), wish.learnerId());
    if (before.isPresent()) {
      if (!before.get().isOf(wish, caller.accountId())) {
        throw new DomainException(AttendanceError.OPERATION_REUSED);
      }
      return new Judged(wanted, MarkOutcome.DUPLICATE, null, mark.orElse(null), false, false, null);
    }
    if (mark.isEmpty() && !page.isMember(wish.learnerId())) {
      throw new DomainException(AttendanceError.NO_SUCH_MARK);
    }
    MarkChange change =
        new MarkChange(wanted, base(page, wish), caller.accountId(), now.instant()).from(mark);
    Optional<AttendanceError> refusal = session.refusal(now.instant());
    if (refusal.isPresent()) {
      return refused(refusal.get(), wanted, change, mark);
    }
    session.open(page.members().size(), now.instant());
    if (mark.isEmpty()) {
      AttendanceMark first = new AttendanceMark(session, wanted);
      return new Judged(wanted, MarkOutcome.APPLIED, change, first, true, true, null);
    }
    if (page.saidSomethingNewer(wish)) {
      return new Judged(wanted, MarkOutcome.OVERTAKEN, change, mark.get(), false, false, null);
    }
    Tally tally = mark.get().tally();
    MarkOutcome outcome = mark.get().set(wanted, change.baseVersion());
    boolean counts = outcome == MarkOutcome.APPLIED;
    return new Judged(wanted, outcome, change.after(tally), mark.get(), false, counts, null);
  }

  /**
   * A device without a line did not know that the register was closed: what it says otherwise waits
   * beside the mark for a person to decide.
   */
  private Judged refused(
      AttendanceError why, Wanted wanted, MarkChange change, Optional<AttendanceMark> mark) {
    if (why == AttendanceError.SESSION_NOT_BEGUN) {
      throw new DomainException(why);
    }
    if (why != AttendanceError.SESSION_CLOSED) {
      return new Judged(wanted, MarkOutcome.REFUSED, change, mark.orElse(null), false, false, why);
    }
    MarkContent says = mark.map(AttendanceMark::content).orElse(MarkContent.NOTHING);
    boolean same = says.equals(wanted.content());
    return new Judged(
        wanted,
        same ? MarkOutcome.APPLIED : MarkOutcome.CONFLICT,
        change,
        mark.orElse(null),
        false,
        false,
        null);
  }

  private void write(MarkPage page, List<Judged> judged) {
    GroupSession session = page.session();
    List<CountService.Counted> counted = new ArrayList<>();
    Map<Long, String> settled = new TreeMap<>();
    for (Judged each : judged) {
      if (each.counts()) {
        long learner = each.wanted().learnerId();
        Tally before = each.change().before();
        Tally after = each.wanted().tally();
        if (heads.turned(session, page.activeSince().get(learner), before, after)) {
          each.change().afterConsent();
        }
        counted.add(new CountService.Counted(learner, page.gender(learner), before, after));
        settled.put(learner, page.gender(learner));
      }
    }
    em.flush(); // gives changed marks their new version
    ManyRows marks = new ManyRows("attendance_mark", AttendanceMark.COLUMNS, "");
    ManyRows changes = new ManyRows("mark_change", MarkChange.COLUMNS, "");
    Map<String, String> deeds = new LinkedHashMap<>();
    for (Judged each : judged) {
      if (each.first()) {
        marks.add(each.mark().values());
      }
      if (each.change() != null) {
        changes.add(each.change().became(each.outcome(), each.version()).values());
        deeds.put(
            subject(session.id(), each.wanted().learnerId()),
            each.wanted().content().code() + " " + each.outcome() + " v" + each.version());
      }
    }
    marks.write(em);
    changes.write(em);
    audit.recordAll("attendance.mark", deeds);
    counts.count(session, counted);
    if (!settled.isEmpty()) {
      makeUps.settle(session, settled);
    }
  }

  /**
   * The version the device had seen. When its own earlier operation has not arrived, the mark it
   * left itself is as good as seen; anybody else's is not.
   */
  private int base(MarkPage page, SetMark wish) {
    UUID own = wish.base().ownOperation();
    if (own == null) {
      return wish.base().version();
    }
    Optional<MarkChange> earlier =
        page.change(own, wish.learnerId()).filter(c -> c.isOf(wish, caller.accountId()));
    if (earlier.isPresent()) {
      return earlier.get().baseForNext();
    }
    return pages
        .lastApplied(wish)
        .filter(c -> c.isFrom(wish.stamp(), caller.accountId()))
        .flatMap(c -> page.mark(wish).map(AttendanceMark::version))
        .orElse(0);
  }

  static String subject(long sessionId, long learnerId) {
    return "mark:" + sessionId + ":" + learnerId;
  }
}
