package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.time.Now;

/**
 * Counts failed sign-ins in transactions of its own, because a refused sign-in rolls its own
 * transaction back.
 */
@ApplicationScoped
class ThrottleLedger {

  @PersistenceContext private EntityManager em;
  @Inject private Now now;

  /** A bucket and how many failures it takes before it closes. */
  record Bucket(String name, int free) {

    /** A child mistypes now and then; 6 digits are guessed by nobody in 5 tries. */
    static Bucket account(String userName) {
      return new Bucket("account:" + AccessDigest.sha256(userName), 5);
    }

    /** A shared PC serves many children; 20 failures in an hour are no longer typing errors. */
    static Bucket device(String device) {
      return new Bucket("device:" + device, 20);
    }

    /** A centre of 35 children with one address is never locked out by one of them. */
    static Bucket centre(String path) {
      return new Bucket("centre:" + path, 100);
    }
  }

  /**
   * @throws DomainException ACC-002 one of the buckets is closed
   */
  @Transactional(TxType.REQUIRES_NEW)
  void check(List<Bucket> buckets) {
    Instant moment = now.instant();
    for (Bucket bucket : buckets) {
      Throttle throttle = em.find(Throttle.class, bucket.name());
      if (throttle != null && throttle.minutesToWait(moment) > 0) {
        throw new DomainException(AccessError.WAIT, throttle.minutesToWait(moment));
      }
    }
  }

  @Transactional(TxType.REQUIRES_NEW)
  void fail(List<Bucket> buckets) {
    for (Bucket bucket : buckets) {
      em.createNativeQuery(
              "insert ignore into sign_in_throttle (bucket, failures, last_failure_at) values (?1, 0, ?2)")
          .setParameter(1, bucket.name())
          .setParameter(
              2, java.time.LocalDateTime.ofInstant(now.instant(), java.time.ZoneOffset.UTC))
          .executeUpdate();
      em.find(Throttle.class, bucket.name(), LockModeType.PESSIMISTIC_WRITE)
          .fail(now.instant(), bucket.free());
    }
  }

  @Transactional(TxType.REQUIRES_NEW)
  void succeed(Bucket bucket) {
    Throttle throttle = em.find(Throttle.class, bucket.name());
    if (throttle != null) {
      throttle.succeed();
    }
  }
}
