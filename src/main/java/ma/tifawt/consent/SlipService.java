package ma.tifawt.consent;

import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The slips with which guardians open their page. */
@ApplicationScoped
@Transactional
public class SlipService {

  @PersistenceContext private EntityManager em;
  @Inject private GuardianService guardians;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * A new slip for each guardian of the child; the slips before open nothing from now on.
   *
   * @throws DomainException CON-001 no such child in the caller's scope, or nobody answers for it
   */
  @Allow(RECORD_CONSENT)
  public List<Slip> print(long learnerId) {
    return known(learnerId).stream().map(g -> slip(learnerId, g)).toList();
  }

  /**
   * Makes the slips of the child's guardians open nothing any more.
   *
   * @throws DomainException CON-001 as for {@link #print}
   */
  @Allow(RECORD_CONSENT)
  public void revoke(long learnerId) {
    known(learnerId).forEach(g -> revoke(learnerId, g));
    em.flush();
  }

  private List<GuardianRow> known(long learnerId) {
    List<GuardianRow> known = guardians.guardians(List.of(learnerId));
    if (known.isEmpty()) {
      throw new DomainException(ConsentError.NOT_THERE);
    }
    return known;
  }

  private Slip slip(long learnerId, GuardianRow guardian) {
    revoke(learnerId, guardian);
    String code = SecretCode.random();
    em.persist(
        new GuardianCode(
            guardian.id(), SecretCode.sha256(code), now.instant(), caller.accountId()));
    audit.record("consent.slip", "guardian:" + guardian.id(), "learner:" + learnerId);
    em.flush();
    return new Slip(guardian, code);
  }

  private void revoke(long learnerId, GuardianRow guardian) {
    em.createNamedQuery(GuardianCode.OF_GUARDIAN, GuardianCode.class)
        .setParameter("guardian", guardian.id())
        .getResultStream()
        .forEach(
            code -> {
              code.revoke(now.instant());
              audit.record("consent.revoke", "guardian:" + guardian.id(), "learner:" + learnerId);
            });
  }
}
