package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Tries of one account, device or centre that did not lead in. There are two sorts, see {@link
 * Bucket}: one makes wait, longer each time, and forgets after a quiet hour; the other allows so
 * many in a day or a month and then none. Every try is counted before its secret is looked at, so
 * that many at once are no way around; a right one is taken out again.
 */
@Entity
@Table(name = "sign_in_throttle")
@NamedQuery(
    name = Throttle.BY_NAMES,
    query = "select t from Throttle t where t.bucket in :names order by t.bucket")
@NamedQuery(
    name = Throttle.FORGET,
    query = "delete from Throttle t where t.lastFailureAt < :before")
class Throttle {

  static final String BY_NAMES = "Throttle.byNames";
  static final String FORGET = "Throttle.forget";

  /** After this long without a failure the count of a bucket that makes wait begins again. */
  static final Duration MEMORY = Duration.ofHours(1);

  private static final int LONGEST_MINUTES = 15;

  @Id private String bucket;
  private int failures;

  @Column(name = "last_failure_at")
  private Instant lastFailureAt;

  @Column(name = "blocked_until")
  private Instant blockedUntil;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected Throttle() {} // for JPA

  String bucket() {
    return bucket;
  }

  Instant lastFailureAt() {
    return lastFailureAt;
  }

  /** Whole minutes still to wait; 0 when it is open. */
  long minutesToWait(Instant now) {
    if (blockedUntil == null || !blockedUntil.isAfter(now)) {
      return 0;
    }
    return Math.max(1, Duration.between(now, blockedUntil).plusSeconds(59).toMinutes());
  }

  boolean isUsedUp(Instant now, Bucket rule) {
    return isCounting(now, rule) && failures >= rule.free();
  }

  private boolean isCounting(Instant now, Bucket rule) {
    return openedAt != null && openedAt.plus(rule.window()).isAfter(now);
  }

  void count(Instant now, Bucket rule) {
    if (rule.isBound()) {
      if (!isCounting(now, rule)) {
        openedAt = now;
        failures = 0;
      }
      failures++;
    } else {
      if (lastFailureAt.plus(MEMORY).isBefore(now)) {
        failures = 0;
      }
      failures++;
      if (failures > rule.free()) {
        int doublings = Math.min(failures - rule.free() - 1, 4);
        blockedUntil = now.plus(Duration.ofMinutes(Math.min(1L << doublings, LONGEST_MINUTES)));
      }
    }
    lastFailureAt = now;
  }

  /**
   * The try was a right one. Whoever counted after it while the bucket was beyond its free tries
   * was refused, so that the wait to be lifted is its own.
   */
  void takeOut(Instant countedAt, Instant before) {
    failures = Math.max(0, failures - 1);
    blockedUntil = null;
    if (lastFailureAt.equals(countedAt)) {
      lastFailureAt = before;
    }
  }
}
