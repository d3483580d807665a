package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.PendingExpired;
import ma.tifawt.people.SettlingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.time.Now;

/** Deletes children for whom nobody agreed in time (child-safety CS-05); run each night. */
@ApplicationScoped
class PendingSweepService {

  @PersistenceContext private EntityManager em;
  @Inject private SettlingService settling;
  @Inject private Event<PendingExpired> expired;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /** Those whose time is over, by id. */
  @Transactional
  List<Long> due() {
    LocalDate today = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
    return settling.pendingSince(today.minusDays(settings.consent().pendingDays()));
  }

  /** Deletes one child with everything about it, in a transaction of its own. */
  @ActivateRequestContext
  @Transactional(TxType.REQUIRES_NEW)
  void forget(long learnerId) {
    if (!settling.holdPending(learnerId)) {
      return; // somebody agreed, or another node was faster
    }
    List<Long> guardians =
        em.createNamedQuery(GuardianLink.GUARDIANS_OF, Long.class)
            .setParameter("learner", learnerId)
            .getResultList();
    for (String query :
        List.of(ConsentScan.FORGET, Consent.FORGET, ConsentForm.FORGET, GuardianLink.FORGET)) {
      em.createNamedQuery(query).setParameter("learner", learnerId).executeUpdate();
    }
    if (!guardians.isEmpty()) {
      for (String query : List.of(GuardianCode.FORGET_LONELY, Guardian.FORGET_LONELY)) {
        em.createNamedQuery(query).setParameter("guardians", guardians).executeUpdate();
      }
    }
    expired.fire(new PendingExpired(learnerId));
    settling.forget(learnerId);
    audit.record(
        "consent.expired", "learner:" + learnerId, "days " + settings.consent().pendingDays());
    em.flush();
  }

  /** The line of the night's report. */
  @ActivateRequestContext
  @Transactional
  void report(int deleted, int failed) {
    audit.record("consent.sweep", "pending:" + deleted, "failed " + failed);
  }
}
