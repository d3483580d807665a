package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Failed sign-ins of one account, device or centre. After {@code free} failures each further one
 * closes the bucket for a minute, then two, four … up to fifteen; a quiet hour, or a right secret
 * on the account's own bucket, empties it.
 */
@Entity
@Table(name = "sign_in_throttle")
class Throttle {

  /** After this long without a failure the count begins again. */
  static final Duration MEMORY = Duration.ofHours(1);

  private static final int LONGEST_MINUTES = 15;

  @Id private String bucket;
  private int failures;

  @Column(name = "last_failure_at")
  private Instant lastFailureAt;

  @Column(name = "blocked_until")
  private Instant blockedUntil;

  protected Throttle() {} // for JPA

  Throttle(String bucket) {
    this.bucket = bucket;
  }

  /** Whole minutes still to wait; 0 when it is open. */
  long minutesToWait(Instant now) {
    if (blockedUntil == null || !blockedUntil.isAfter(now)) {
      return 0;
    }
    return Math.max(1, Duration.between(now, blockedUntil).plusSeconds(59).toMinutes());
  }

  void fail(Instant now, int free) {
    if (lastFailureAt != null && lastFailureAt.plus(MEMORY).isBefore(now)) {
      failures = 0;
    }
    failures++;
    lastFailureAt = now;
    if (failures > free) {
      int doublings = Math.min(failures - free - 1, 4);
      blockedUntil = now.plus(Duration.ofMinutes(Math.min(1L << doublings, LONGEST_MINUTES)));
    }
  }

  void succeed() {
    failures = 0;
    blockedUntil = null;
  }
}
