package ma.tifawt.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * One child's mark in one session; (session, learner) is unique in the database.
 *
 * <p>Life: created with the first wish, changed or taken back (no status) until the session is
 * approved, never deleted. Every wish, also one that loses, appends a {@link MarkChange}. A wish
 * made against an older version is a conflict, unless it wishes what the mark says already.
 */
@Entity
@Table(name = "attendance_mark")
@NamedQuery(
    name = AttendanceMark.OWN,
    query =
        """
        select m.content.status, count(m) from AttendanceMark m
        where m.learnerId = :learner and m.content.status is not null group by m.content.status""")
@NamedQuery(
    name = AttendanceMark.ONE,
    query =
        "select m from AttendanceMark m where m.sessionId = :session and m.learnerId = :learner")
// Native because an update in JPQL raises the version, and what the mark says has not changed.
@NamedNativeQuery(
    name = AttendanceMark.RECOUNT,
    query =
        "update attendance_mark set came = ?1, counted = ?2 where session_id = ?3 and learner_id = ?4")
@NamedQuery(
    name = AttendanceMark.OF_CHILDREN,
    query =
        """
        select m from AttendanceMark m where m.sessionId = :session
        and m.learnerId in :learners""")
@NamedQuery(
    name = AttendanceMark.OF_SESSION,
    query = "select m from AttendanceMark m where m.sessionId = :session")
@NamedQuery(
    name = AttendanceMark.OF_GROUP,
    query =
        """
        select m from AttendanceMark m join GroupSession g on g.id = m.sessionId
        where g.groupId = :group
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and m.path like concat(s.path, '%'))""")
@NamedQuery(
    name = AttendanceMark.ABSENT_RUNNING,
    query =
        """
        select m.learnerId, g.groupId, count(m)
        from AttendanceMark m join GroupSession g on g.id = m.sessionId
        where m.content.status = ma.tifawt.attendance.MarkStatus.ABSENT and g.startsAt >= :since
        and g.state <> ma.tifawt.attendance.SessionState.CANCELLED
        and not exists (select n from AttendanceMark n join GroupSession h on h.id = n.sessionId
          where n.learnerId = m.learnerId and h.groupId = g.groupId and h.startsAt > g.startsAt
          and n.content.status in (ma.tifawt.attendance.MarkStatus.PRESENT,
            ma.tifawt.attendance.MarkStatus.LATE))
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and m.path like concat(s.path, '%'))
        group by m.learnerId, g.groupId having count(m) >= :atLeast
        order by count(m) desc, m.learnerId""")
class AttendanceMark {

  static final String OWN = "AttendanceMark.own";

  static final String ONE = "AttendanceMark.one";

  /** Bound: the children of one batch. */
  static final String OF_CHILDREN = "AttendanceMark.ofChildren";

  static final String RECOUNT = "AttendanceMark.recount";

  /** Bound: one group. The session was found in the caller's scope before. */
  static final String OF_SESSION = "AttendanceMark.ofSession";

  /** Bound: one group's season, some hundreds. */
  static final String OF_GROUP = "AttendanceMark.ofGroup";

  /** Bound: children of the caller's groups; the caller cuts the list. */
  static final String ABSENT_RUNNING = "AttendanceMark.absentRunning";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "session_id")
  private long sessionId;

  @Column(name = "learner_id")
  private long learnerId;

  private String path;

  @Embedded private MarkContent content;
  private int came;
  private int counted;
  private int minutes;

  protected AttendanceMark() {} // for JPA

  AttendanceMark(GroupSession session, Wanted wanted) {
    this.sessionId = session.id();
    this.path = session.path();
    this.learnerId = wanted.learnerId();
    write(wanted);
  }

  /**
   * @return what became of it; never throws for a stale version, because a stale mark is somebody's
   *     honest work
   */
  MarkOutcome set(Wanted wanted, int baseVersion) {
    if (wanted.content().equals(content())) {
      return MarkOutcome.APPLIED;
    }
    if (baseVersion != version) {
      return MarkOutcome.CONFLICT;
    }
    write(wanted);
    return MarkOutcome.APPLIED;
  }

  private void write(Wanted wanted) {
    content = wanted.content();
    came = wanted.tally().came();
    counted = wanted.tally().counted();
    minutes = wanted.tally().minutes();
  }

  /** Columns of {@link #values}. */
  static final String COLUMNS =
      """
      session_id, learner_id, path, status, code, arrived_at, left_at, reason, note, came, counted,
      minutes, version""";

  /** Of a mark that is not in the database yet. */
  Object[] values() {
    List<Object> values = new ArrayList<>(List.of(sessionId, learnerId, path));
    values.addAll(content().values());
    values.addAll(List.of(came, counted, minutes, 1));
    return values.toArray();
  }

  int version() {
    return version;
  }

  long sessionId() {
    return sessionId;
  }

  long learnerId() {
    return learnerId;
  }

  MarkContent content() {
    return MarkContent.of(content);
  }

  Tally tally() {
    return new Tally(content().status(), came, counted, minutes);
  }
}
