package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A sign-in of staff from its beginning until it is ended: by its own device, from another one, by
 * a manager, or by a new password. Ninety days after its beginning the row goes.
 */
@Entity
@Table(name = "staff_session")
@NamedQuery(
    name = StaffSession.ROWS,
    query =
        """
        select new ma.tifawt.access.SessionRow(s.id, s.startedAt, s.lastSeenAt, s.browser, s.network) from StaffSession s
        where s.accountId = :account and s.endedAt is null and s.lastSeenAt > :since order by s.lastSeenAt desc, s.id desc""")
@NamedQuery(
    name = StaffSession.OPEN,
    query =
        "select s from StaffSession s where s.accountId = :account and s.endedAt is null and s.id <> :kept")
@NamedQuery(
    name = StaffSession.FORGET,
    query = "delete from StaffSession s where s.accountId = :account and s.startedAt < :before")
class StaffSession {

  static final String ROWS = "StaffSession.rows";
  static final String OPEN = "StaffSession.open";
  static final String FORGET = "StaffSession.forget";

  /** Child-safety 3.2: the traces of staff are kept so long. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final int MINUTES = 15;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String browser;
  private String network;
  private boolean strong;
  @Version private int version;

  protected StaffSession() {} // for JPA

  /**
   * @param strong whether two factors were shown
   */
  StaffSession(long accountId, Visit visit, boolean strong, Instant moment) {
    this.accountId = accountId;
    this.startedAt = moment;
    this.lastSeenAt = quarter(moment);
    this.browser = visit.browser();
    this.network = visit.network();
    this.strong = strong;
  }

  /** To the quarter hour: what somebody did when is not for this list. */
  static Instant quarter(Instant moment) {
    Instant hour = moment.truncatedTo(ChronoUnit.HOURS);
    long quarters = Duration.between(hour, moment).toMinutes() / MINUTES;
    return hour.plus(Duration.ofMinutes(quarters * MINUTES));
  }

  void end(Instant moment) {
    if (endedAt == null) {
      endedAt = moment;
    }
  }

  void strengthen() {
    strong = true;
  }

  boolean isOpen() {
    return endedAt == null;
  }

  boolean isStrong() {
    return strong;
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  Instant lastSeenAt() {
    return lastSeenAt;
  }
}
