package ma.tifawt.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One wish to change a mark and what became of it: the history that a trainer reads. Written once
 * in the transaction of the wish; never updated, never deleted.
 */
@Entity
@Table(name = "mark_change")
@NamedQuery(
    name = MarkChange.BY_OPERATIONS,
    query =
        """
        select c from MarkChange c where c.operationId in :operations
        and c.learnerId in :learners""")
@NamedQuery(
    name = MarkChange.NEWEST_OF_DEVICE,
    query =
        """
        select c.learnerId, max(c.counter) from MarkChange c where c.sessionId = :session
        and c.learnerId in :learners and c.accountId = :account and c.device = :device
        group by c.learnerId""")
@NamedQuery(
    name = MarkChange.LAST_APPLIED,
    query =
        """
        select c from MarkChange c where c.sessionId = :session and c.learnerId = :learner
        and c.outcome = ma.tifawt.attendance.MarkOutcome.APPLIED order by c.id desc""")
@NamedQuery(
    name = MarkChange.OF_MARK,
    query =
        """
        select c from MarkChange c where c.sessionId = :session and c.learnerId = :learner
        order by c.id desc""")
@NamedQuery(
    name = MarkChange.OPEN_CONFLICTS,
    query =
        """
        select c from MarkChange c where c.sessionId = :session
        and c.outcome = ma.tifawt.attendance.MarkOutcome.CONFLICT
        and not exists (select d from MarkChange d where d.sessionId = c.sessionId
          and d.learnerId = c.learnerId and d.id > c.id
          and d.outcome = ma.tifawt.attendance.MarkOutcome.APPLIED)
        order by c.id""")
@NamedQuery(
    name = MarkChange.TRIED,
    query = "select distinct c.sessionId from MarkChange c where c.sessionId in :sessions")
class MarkChange {

  /** Bound: the wishes of one batch. */
  static final String BY_OPERATIONS = "MarkChange.byOperations";

  /** Bound: the children of one batch. */
  static final String NEWEST_OF_DEVICE = "MarkChange.newestOfDevice";

  static final String LAST_APPLIED = "MarkChange.lastApplied";

  /** Bound: read with {@link #MOST}. */
  static final String OF_MARK = "MarkChange.ofMark";

  /** Conflicts that nobody has decided: no wish came through after them. Bound: one session. */
  static final String OPEN_CONFLICTS = "MarkChange.openConflicts";

  /** Sessions in which somebody wanted to mark, whatever came of it. */
  static final String TRIED = "MarkChange.tried";

  /** Rows of history shown for one mark; the newest come first. */
  static final int MOST = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "session_id")
  private long sessionId;

  @Column(name = "learner_id")
  private long learnerId;

  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "old_status"))
  @AttributeOverride(name = "code", column = @Column(name = "old_code"))
  @AttributeOverride(name = "arrived", column = @Column(name = "old_arrived"))
  @AttributeOverride(name = "left", column = @Column(name = "old_left"))
  @AttributeOverride(name = "reason", column = @Column(name = "old_reason"))
  @AttributeOverride(name = "note", column = @Column(name = "old_note"))
  private MarkContent from;

  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "new_status"))
  @AttributeOverride(name = "code", column = @Column(name = "new_code"))
  @AttributeOverride(name = "arrived", column = @Column(name = "new_arrived"))
  @AttributeOverride(name = "left", column = @Column(name = "new_left"))
  @AttributeOverride(name = "reason", column = @Column(name = "new_reason"))
  @AttributeOverride(name = "note", column = @Column(name = "new_note"))
  private MarkContent to;

  @Column(name = "base_version")
  private int baseVersion;

  /** Of the mark after this wish. */
  @Column(name = "mark_version")
  private int markVersion;

  @Enumerated(EnumType.STRING)
  private MarkOutcome outcome;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "operation_id")
  private String operationId;

  private String device;
  private long counter;

  @Column(name = "device_time")
  private Instant deviceTime;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** Set where agreement came after the session; null otherwise. */
  private String reason;

  /** What the mark counted before; known while the change is made. */
  @Transient private Tally before = Tally.NONE;

  protected MarkChange() {} // for JPA

  MarkChange(Wanted wanted, int baseVersion, long accountId, Instant changedAt) {
    SetMark wish = wanted.wish();
    this.sessionId = wish.sessionId();
    this.learnerId = wish.learnerId();
    this.to = wanted.content();
    this.baseVersion = baseVersion;
    this.accountId = accountId;
    this.operationId = wish.operation().toString();
    this.device = wish.stamp().device();
    this.counter = wish.stamp().counter();
    this.deviceTime = wish.stamp().time();
    this.changedAt = changedAt;
  }

  /** What the mark said before the wish; empty if there was none. */
  MarkChange from(Optional<AttendanceMark> mark) {
    from = mark.map(AttendanceMark::content).orElse(MarkContent.NOTHING);
    return this;
  }

  MarkChange after(Tally tally) {
    before = tally;
    return this;
  }

  Tally before() {
    return before;
  }

  MarkChange afterConsent() {
    reason = HeadcountChange.Reason.AFTER_CONSENT.name();
    return this;
  }

  MarkChange became(MarkOutcome result, int versionNow) {
    outcome = result;
    markVersion = versionNow;
    return this;
  }

  /**
   * The version a later wish of the same device builds on: what this wish led to, or, if it did not
   * come through, what the device had seen before it.
   */
  int baseForNext() {
    return outcome == MarkOutcome.CONFLICT || outcome == MarkOutcome.REFUSED
        ? baseVersion
        : markVersion;
  }

  boolean isOf(UUID operation, long learner) {
    return learnerId == learner && operationId.equals(operation.toString());
  }

  boolean isOf(SetMark wish, long account) {
    return sessionId == wish.sessionId() && accountId == account;
  }

  boolean isFrom(SetMark.Stamp stamp, long account) {
    return device.equals(stamp.device()) && accountId == account;
  }

  int baseVersion() {
    return baseVersion;
  }

  long learnerId() {
    return learnerId;
  }

  /** Columns of {@link #values}. */
  static final String COLUMNS =
      """
      session_id, learner_id, old_status, old_code, old_arrived, old_left, old_reason, old_note,
      new_status, new_code, new_arrived, new_left, new_reason, new_note, base_version,
      mark_version, outcome, account_id, operation_id, device, counter, device_time, changed_at,
      reason""";

  Object[] values() {
    List<Object> values = new ArrayList<>(List.of(sessionId, learnerId));
    values.addAll(MarkContent.of(from).values());
    values.addAll(MarkContent.of(to).values());
    values.addAll(
        Arrays.asList(
            baseVersion,
            markVersion,
            outcome.name(),
            accountId,
            operationId,
            device,
            counter,
            utc(deviceTime),
            utc(changedAt),
            reason));
    return values.toArray();
  }

  private static LocalDateTime utc(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  HistoryRow row() {
    return new HistoryRow(
        outcome,
        MarkContent.of(from).text(),
        MarkContent.of(to).text(),
        accountId,
        device,
        deviceTime,
        changedAt,
        operationId);
  }
}
