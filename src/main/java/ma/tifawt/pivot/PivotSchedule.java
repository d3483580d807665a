package ma.tifawt.pivot;

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

/**
 * When one reader finds a saved table in the own mailbox. A node that works on it claims it for a
 * while; a claim that ran out is one of a node that has stopped.
 */
@Entity
@Table(name = "pivot_schedule")
@NamedQuery(
    name = PivotSchedule.OWN,
    query = "select s from PivotSchedule s where s.accountId = :caller")
@NamedQuery(
    name = PivotSchedule.DUE,
    query =
        """
        select s from PivotSchedule s where s.nextAt <= :now and s.stopped is null
        and (s.claimedUntil is null or s.claimedUntil < :now) order by s.nextAt, s.id""")
@NamedQuery(
    name = PivotSchedule.CLAIM,
    query =
        """
        update PivotSchedule s set s.claimedUntil = :until where s.id = :id and s.nextAt = :due
        and s.stopped is null and (s.claimedUntil is null or s.claimedUntil < :now)""")
class PivotSchedule {

  static final String OWN = "PivotSchedule.own";

  /** Of all people: read by the round alone, which then acts in the name of each. */
  static final String DUE = "PivotSchedule.due";

  static final String CLAIM = "PivotSchedule.claim";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "pivot_id")
  private long pivotId;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Rhythm rhythm;

  private int day;
  private int hour;

  @Enumerated(EnumType.STRING)
  @Column(name = "when_empty")
  private WhenEmpty whenEmpty;

  @Column(name = "by_mail")
  private boolean byMail;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Enumerated(EnumType.STRING)
  private Stop stopped;

  @Version private int version;

  protected PivotSchedule() {} // for JPA

  PivotSchedule(long pivotId, long accountId) {
    this.pivotId = pivotId;
    this.accountId = accountId;
  }

  /** Also begins a stopped one anew. */
  void set(Timing timing, WhenEmpty empty, boolean mail, Instant first) {
    rhythm = timing.rhythm();
    day = timing.day();
    hour = timing.hour();
    whenEmpty = empty;
    byMail = mail;
    nextAt = first;
    claimedUntil = null;
    stopped = null;
  }

  /** After one that is done: what a stopped server missed comes once, not as often as missed. */
  void goOn(Instant next) {
    nextAt = next;
    claimedUntil = null;
  }

  void stop(Stop why) {
    stopped = why;
    claimedUntil = null;
  }

  Timing timing() {
    return new Timing(rhythm, day, hour);
  }

  long id() {
    return id;
  }

  long pivotId() {
    return pivotId;
  }

  long accountId() {
    return accountId;
  }

  WhenEmpty whenEmpty() {
    return whenEmpty;
  }

  boolean isByMail() {
    return byMail;
  }

  Instant nextAt() {
    return nextAt;
  }

  Stop stopped() {
    return stopped;
  }
}
