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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One meeting of one group, planned as local time in a zone.
 *
 * <p>Life: PLANNED, OPEN with the first mark, CLOSED by the trainer (and reopened by right and with
 * a reason), APPROVED with its month and from then on fixed; or CANCELLED. Its row is the lock
 * under which its marks change: whoever marks takes it first, so that the foreign keys of marks
 * cannot deadlock and two trainers take turns. Its counts always equal its marks.
 */
@Entity
@Table(name = "group_session")
@NamedQuery(
    name = GroupSession.ONE,
    query =
        """
        select g from GroupSession g where g.id = :session
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and g.path like concat(s.path, '%'))""")
@NamedQuery(
    name = GroupSession.BETWEEN,
    query =
        """
        select g from GroupSession g where g.startsAt >= :from and g.startsAt < :until
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and g.path like concat(s.path, '%'))
        order by g.startsAt, g.id""")
@NamedQuery(
    name = GroupSession.PLANNED,
    query =
        """
        select g from GroupSession g where g.groupId = :group
        and g.state <> ma.tifawt.attendance.SessionState.CANCELLED
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and g.path like concat(s.path, '%'))
        order by g.startsAt""")
@NamedQuery(
    name = GroupSession.GROUPS_SINCE,
    query =
        """
        select distinct g.groupId from GroupSession g where g.startsAt >= :since
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and g.path like concat(s.path, '%'))
        order by g.groupId""")
@NamedQuery(
    name = GroupSession.MAKING_UP_FOR,
    query =
        """
        select g from GroupSession g where g.makesUpFor = :session
        and g.state <> ma.tifawt.attendance.SessionState.CANCELLED order by g.id""")
@NamedQuery(
    name = GroupSession.OF_GROUPS,
    query =
        """
        select g from GroupSession g where g.groupId in :groups
        and g.startsAt >= :from and g.startsAt < :until
        and g.state <> ma.tifawt.attendance.SessionState.CANCELLED order by g.startsAt desc""")
@NamedQuery(
    name = GroupSession.COUNT,
    query =
        """
        update GroupSession g set g.present = g.present + :present, g.late = g.late + :late,
        g.leftEarly = g.leftEarly + :leftEarly, g.absent = g.absent + :absent,
        g.excused = g.excused + :excused, g.came = g.came + :came,
        g.counted = g.counted + :counted where g.id = :session""")
class GroupSession {

  static final String ONE = "GroupSession.one";

  /** Bound: the sessions of the caller's groups in a week; a centre has at most some tens. */
  static final String BETWEEN = "GroupSession.between";

  /** All that were not cancelled, past and coming. Bound: one group's season, at most some tens. */
  static final String PLANNED = "GroupSession.planned";

  /** Bound: the groups of one centre. */
  static final String GROUPS_SINCE = "GroupSession.groupsSince";

  /** Bound: one or two. Asked under the lock of the session found in scope. */
  static final String MAKING_UP_FOR = "GroupSession.makingUpFor";

  /** Bound: some weeks of the groups of one child. */
  static final String OF_GROUPS = "GroupSession.ofGroups";

  static final String COUNT = "GroupSession.count";

  /** How long before its start a register may be opened: children come early. */
  static final Duration EARLY = Duration.ofMinutes(30);

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

  /** What it was before its month was approved: a register never taken was not held. */
  @Enumerated(EnumType.STRING)
  @Column(name = "approved_from")
  private SessionState approvedFrom;

  private int expected;
  private int present;
  private int late;

  @Column(name = "left_early")
  private int leftEarly;

  private int absent;
  private int excused;
  private int came;
  private int counted;

  /** The session whose absence this one repairs; null for all others. */
  @Column(name = "makes_up_for")
  private Long makesUpFor;

  @Column(name = "first_marked_at")
  private Instant firstMarkedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  /** Children present for whom nobody has agreed yet: a number and no names. */
  private int headcount;

  protected GroupSession() {} // for JPA

  GroupSession(long groupId, String path, LocalDateTime startsAt, ZoneId zone, int minutes) {
    this.groupId = groupId;
    this.path = path;
    this.startsAt = startsAt;
    this.zone = zone.getId();
    this.minutes = minutes;
  }

  Instant start() {
    return startsAt.atZone(ZoneId.of(zone)).toInstant();
  }

  LocalDate day() {
    return startsAt.toLocalDate();
  }

  LocalDate month() {
    return day().withDayOfMonth(1);
  }

  boolean begun(Instant moment) {
    return !start().minus(EARLY).isAfter(moment);
  }

  boolean over(Instant moment) {
    return !start().plus(Duration.ofMinutes(minutes)).isAfter(moment);
  }

  /** Whether its register was taken. */
  boolean held() {
    return state == SessionState.OPEN
        || state == SessionState.CLOSED
        || (state == SessionState.APPROVED && approvedFrom != SessionState.PLANNED);
  }

  boolean nobodyCame() {
    return held() && expected > 0 && came == 0 && headcount == 0;
  }

  Long makesUpFor() {
    return makesUpFor;
  }

  /** Why it takes no marks; empty if it takes them. */
  Optional<AttendanceError> refusal(Instant moment) {
    if (state == SessionState.APPROVED) {
      return Optional.of(AttendanceError.SESSION_APPROVED);
    }
    if (state == SessionState.CANCELLED) {
      return Optional.of(AttendanceError.SESSION_CANCELLED);
    }
    if (state == SessionState.CLOSED) {
      return Optional.of(AttendanceError.SESSION_CLOSED);
    }
    return begun(moment) ? Optional.empty() : Optional.of(AttendanceError.SESSION_NOT_BEGUN);
  }

  /**
   * The first mark opens the register.
   *
   * @param members how many children are expected
   */
  void open(int members, Instant moment) {
    if (state == SessionState.PLANNED) {
      state = SessionState.OPEN;
      expected = members;
      firstMarkedAt = moment;
    }
  }

  /**
   * @return whether it changed; closing twice is closing once
   */
  boolean close(int members, Instant moment) {
    if (state == SessionState.CLOSED) {
      return false;
    }
    state = SessionState.CLOSED;
    expected = members;
    closedAt = moment;
    if (firstMarkedAt == null) {
      firstMarkedAt = moment; // nobody was there, and that was written down
    }
    return true;
  }

  boolean closedBefore(Instant moment) {
    return closedAt != null && closedAt.isBefore(moment);
  }

  /** A closed register is written again; what it says stays. */
  void reopen() {
    state = SessionState.OPEN;
    closedAt = null;
  }

  SessionRow row(boolean takesMarks) {
    return new SessionRow(
        id(), groupId, startsAt, zone, minutes, state, expected, marked(), came, takesMarks);
  }

  private int marked() {
    return present + late + leftEarly + absent + excused;
  }

  long id() {
    return id;
  }

  int headcount() {
    return headcount;
  }

  void count(int withoutNames) {
    headcount = withoutNames;
  }

  long groupId() {
    return groupId;
  }

  String path() {
    return path;
  }

  /** The programme's code, which the path begins with. */
  String programme() {
    return path.substring(1, path.indexOf('/', 1));
  }

  LocalDateTime startsAt() {
    return startsAt;
  }

  SessionState state() {
    return state;
  }

  int minutes() {
    return minutes;
  }
}
