package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.time.Now;

/**
 * Counts tries in transactions of its own, because a refused sign-in rolls its own transaction
 * back.
 */
@ApplicationScoped
class ThrottleLedger {

  @PersistenceContext private EntityManager em;
  @Inject private Now now;

  /** A try that is counted; what the buckets were before, so that it can be taken out again. */
  record Try(Instant countedAt, Map<String, Instant> before) {}

  /**
   * Counts one try in all buckets, or in none. They are locked in the order of their names, so that
   * two tries never wait for each other.
   *
   * @throws DomainException ACC-002 a bucket makes wait; ACC-007 a bucket is used up
   */
  @Transactional(TxType.REQUIRES_NEW)
  Try count(List<Bucket> buckets) {
    Instant moment = now.instant();
    Map<String, Bucket> rules = new TreeMap<>();
    buckets.forEach(bucket -> rules.put(bucket.name(), bucket));
    Map<String, Throttle> rows = locked(rules.keySet());
    for (String name : rules.keySet()) {
      if (!rows.containsKey(name)) {
        insert(name, moment);
      }
    }
    if (rows.size() < rules.size()) {
      rows = locked(rules.keySet());
    }
    for (Throttle row : rows.values()) {
      Bucket rule = rules.get(row.bucket());
      if (rule.isBound() && row.isUsedUp(moment, rule)) {
        throw new DomainException(AccessError.ASK_TRAINER);
      }
      if (row.minutesToWait(moment) > 0) {
        throw new DomainException(AccessError.WAIT, row.minutesToWait(moment));
      }
    }
    Map<String, Instant> before = new LinkedHashMap<>();
    for (Throttle row : rows.values()) {
      before.put(row.bucket(), row.lastFailureAt());
      row.count(moment, rules.get(row.bucket()));
    }
    return new Try(moment, before);
  }

  /**
   * The try led in.
   *
   * @param emptied which of the buckets of the try forgets the wrong ones before it, too
   */
  @Transactional(TxType.REQUIRES_NEW)
  void takeOut(Try counted, Bucket emptied) {
    Map<String, Throttle> rows = locked(counted.before().keySet());
    Optional.ofNullable(rows.remove(emptied.name())).ifPresent(em::remove);
    rows.forEach((name, row) -> row.takeOut(counted.countedAt(), counted.before().get(name)));
  }

  /** Nothing was ever tried there. */
  @Transactional(TxType.REQUIRES_NEW)
  void forget(Collection<Bucket> buckets) {
    locked(buckets.stream().map(Bucket::name).toList()).values().forEach(em::remove);
  }

  /** Rows whose last try is longer ago than any bucket counts. */
  @Transactional
  void forgetOld() {
    em.createNamedQuery(Throttle.FORGET)
        .setParameter("before", now.instant().minus(Bucket.LONGEST))
        .executeUpdate();
  }

  private Map<String, Throttle> locked(Collection<String> names) {
    Map<String, Throttle> rows = new TreeMap<>();
    em.createNamedQuery(Throttle.BY_NAMES, Throttle.class)
        .setParameter("names", names)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(row -> rows.put(row.bucket(), row));
    return rows;
  }

  /**
   * Takes the lock of a row that came meanwhile like any other; an ignored insert would share it.
   */
  private void insert(String name, Instant moment) {
    em.createNativeQuery(
            "insert into sign_in_throttle (bucket, failures, last_failure_at) values (?1, 0, ?2)"
                + " on duplicate key update failures = failures")
        .setParameter(1, name)
        .setParameter(2, LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
        .executeUpdate();
  }
}
