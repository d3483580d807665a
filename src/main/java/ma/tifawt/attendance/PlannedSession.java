package ma.tifawt.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import ma.tifawt.shared.error.DomainException;

/**
 * What planning knows of a row of {@code group_session}; {@link GroupSession} is the same row as
 * its register knows it, and both guard it by one version. Planned, moved, cancelled and restored
 * here while nobody was marked in it; from the first mark on it is the register's alone.
 */
@Entity
@Table(name = "group_session")
@NamedQuery(
    name = PlannedSession.ONE,
    query = "select g from PlannedSession g where g.id = :session and " + PlannedSession.MINE)
@NamedQuery(
    name = PlannedSession.OF_GROUP,
    query =
        "select g from PlannedSession g where g.groupId = :group and "
            + PlannedSession.MINE
            + " order by g.startsAt")
@NamedQuery(
    name = PlannedSession.PLANNED_BETWEEN,
    query =
        """
        select g from PlannedSession g where g.state = ma.tifawt.attendance.SessionState.PLANNED
        and g.startsAt >= :from and g.startsAt < :until and """
            + " "
            + PlannedSession.MINE
            + " order by g.startsAt, g.id")
@NamedQuery(
    name = PlannedSession.COUNT_BETWEEN,
    query =
        """
        select count(g) from PlannedSession g where g.state = ma.tifawt.attendance.SessionState.PLANNED
        and g.startsAt >= :from and g.startsAt < :until and """
            + " "
            + PlannedSession.MINE)
@NamedQuery(
    name = PlannedSession.FREED_BETWEEN,
    query =
        """
        select g from PlannedSession g where g.state = ma.tifawt.attendance.SessionState.CANCELLED
        and g.reason = ma.tifawt.attendance.CancelReason.HOLIDAY
        and g.startsAt >= :from and g.startsAt < :until and """
            + " "
            + PlannedSession.MINE)
@NamedQuery(
    name = PlannedSession.BETWEEN,
    query =
        "select g from PlannedSession g where g.startsAt >= :from and g.startsAt < :until and "
            + PlannedSession.MINE
            + " order by g.startsAt, g.id")
@NamedQuery(
    name = PlannedSession.REACHED,
    query =
        """
        select count(s) from CallerScope s where s.accountId = :caller and s.role in :roles
        and :path like concat(s.path, '%')""")
class PlannedSession {

  static final String ONE = "PlannedSession.one";

  /** Bound: one group's season, at most some hundreds. */
  static final String OF_GROUP = "PlannedSession.ofGroup";

  /** Bound: the sessions of some days; for the nation some thousands. */
  static final String PLANNED_BETWEEN = "PlannedSession.plannedBetween";

  static final String FREED_BETWEEN = "PlannedSession.freedBetween";

  static final String COUNT_BETWEEN = "PlannedSession.countBetween";

  /** Whether a group is in the caller's scope for a permission, before it has a session. */
  static final String REACHED = "PlannedSession.reached";

  /** Bound: the sessions of some groups in a season, some thousands in a large centre. */
  static final String BETWEEN = "PlannedSession.between";

  static final String MINE =
      """
      exists (select s from CallerScope s where s.accountId = :caller
      and s.role in :roles and g.path like concat(s.path, '%'))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "group_id")
  private long groupId;

  private String path;

  @Column(name = "starts_at")
  private LocalDateTime startsAt;

  private String zone;
  private int minutes;

  @Enumerated(EnumType.STRING)
  private SessionState state = SessionState.PLANNED;

  @Enumerated(EnumType.STRING)
  private SessionKind kind = SessionKind.REGULAR;

  @Column(name = "timetable_id")
  private Long timetableId;

  @Column(name = "makes_up_for")
  private Long makesUpFor;

  @Column(name = "stand_in")
  private Long standIn;

  @Column(name = "moved_from")
  private LocalDateTime movedFrom;

  @Enumerated(EnumType.STRING)
  @Column(name = "cancel_reason")
  private CancelReason reason;

  @Column(name = "cancel_note")
  private String note;

  @Column(name = "calendar_sequence")
  private int sequence;

  @Column(name = "first_marked_at", insertable = false, updatable = false)
  private Instant firstMarkedAt;

  protected PlannedSession() {} // for JPA

  PlannedSession(long groupId, String path, Meeting meeting, ZoneId zone) {
    this.groupId = groupId;
    this.path = path;
    this.startsAt = meeting.start();
    this.minutes = meeting.minutes();
    this.zone = zone.getId();
  }

  PlannedSession by(long timetable) {
    timetableId = timetable;
    return this;
  }

  PlannedSession beside() {
    kind = SessionKind.EXTRA;
    return this;
  }

  PlannedSession insteadOf(PlannedSession missed) {
    kind = SessionKind.MAKE_UP;
    makesUpFor = missed.id;
    return this;
  }

  /**
   * By a person: where it was planned first is kept, until it comes back there. Who stands in
   * agreed to a day, and has to be asked again for another.
   */
  void move(Meeting to) {
    LocalDateTime first = movedFrom == null ? startsAt : movedFrom;
    if (!to.day().equals(startsAt.toLocalDate())) {
      standIn = null;
    }
    follow(to);
    movedFrom = first.equals(startsAt) ? null : first;
  }

  /** By its rule, which has changed. */
  void follow(Meeting rule) {
    startsAt = rule.start();
    minutes = rule.minutes();
    sequence++;
  }

  void cancel(CancelReason why, String words) {
    requirePlanned();
    state = SessionState.CANCELLED;
    reason = why;
    note = words.isEmpty() ? null : words;
    sequence++;
  }

  void restore() {
    if (state != SessionState.CANCELLED) {
      throw new DomainException(SessionPlanError.NOT_CANCELLED);
    }
    state = SessionState.PLANNED;
    reason = null;
    note = null;
    sequence++;
  }

  /**
   * @param staffMember null for nobody
   */
  void standIn(Long staffMember) {
    requirePlanned();
    standIn = staffMember;
    sequence++;
  }

  /**
   * @throws DomainException SES-001 it is history
   */
  void requirePlanned() {
    if (state != SessionState.PLANNED) {
      throw new DomainException(SessionPlanError.NOT_PLANNED);
    }
  }

  /**
   * Whether children can have missed it: it was cancelled, or its time has come. What makes up for
   * another one is not made up for itself; the first one is.
   */
  boolean isMissed(Instant moment) {
    return kind != SessionKind.MAKE_UP
        && (state == SessionState.CANCELLED || meeting().moment(ZoneId.of(zone)).isBefore(moment));
  }

  Meeting meeting() {
    return new Meeting(startsAt, minutes);
  }

  boolean isBy(long timetable) {
    return timetableId != null && timetableId == timetable;
  }

  boolean isHeldOrPlanned() {
    return state != SessionState.CANCELLED;
  }

  PlannedRow row() {
    return new PlannedRow(
        id(),
        version,
        groupId,
        path,
        startsAt,
        zone,
        minutes,
        state,
        kind,
        makesUpFor,
        standIn,
        movedFrom,
        reason,
        note,
        sequence,
        firstMarkedAt != null);
  }

  /** 0 before it is written. */
  long id() {
    return id == null ? 0 : id;
  }

  int version() {
    return version;
  }

  long groupId() {
    return groupId;
  }

  SessionState state() {
    return state;
  }

  LocalDateTime startsAt() {
    return startsAt;
  }

  LocalDateTime movedFrom() {
    return movedFrom;
  }

  Long makesUpFor() {
    return makesUpFor;
  }

  Long standIn() {
    return standIn;
  }
}
