package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.factors.AppSecret;
import ma.tifawt.factors.SecondFactorService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** What members of staff do to their own way in. */
@ApplicationScoped
@Transactional
public class OwnAccessService {

  @PersistenceContext private EntityManager em;
  @Inject private SecondFactorService factors;
  @Inject private StaffSessionService sessions;
  @Inject private ThrottleLedger ledger;
  @Inject private Caller caller;
  @Inject private AuditLog audit;

  /**
   * Ends every other session.
   *
   * @param session the one that goes on
   * @throws DomainException ACC-001 the old password is wrong; ACC-002 too often; ACC-005, INV-003
   *     the new one will not do
   */
  @Allow(SIGNED_IN)
  public void changePassword(String old, String chosen, long session) {
    Account account = staff();
    Bucket bucket = Bucket.userName(account.userName());
    ThrottleLedger.Try counted = ledger.count(List.of(bucket));
    if (!SecretHash.matches(old, account.secretHash())) {
      throw new DomainException(AccessError.WRONG_SECRET);
    }
    ledger.takeOut(counted, bucket);
    PasswordRule.check(account.userName(), chosen);
    account.begin(account.userName(), SecretHash.of(chosen));
    audit.record("access.password", "account:" + account.id(), "changed");
    sessions.endOthers(session);
    em.flush();
  }

  @Allow(SIGNED_IN)
  public boolean hasApp() {
    return factors.has(staff().id());
  }

  /** Recovery codes that are not used yet. */
  @Allow(SIGNED_IN)
  public long recoveryCodesLeft() {
    return factors.recoveryCodesLeft(staff().id());
  }

  /**
   * @throws DomainException FAC-001 there is an app already
   */
  @Allow(SIGNED_IN)
  public AppSecret beginApp() {
    return factors.begin(staff().id(), staff().userName());
  }

  /**
   * @return ten recovery codes, shown once
   * @throws DomainException FAC-001 not a code of the new secret
   */
  @Allow(SIGNED_IN)
  public List<String> confirmApp(String code, long session) {
    List<String> codes = factors.confirm(staff().id(), code);
    sessions.strengthen(session);
    return codes;
  }

  /**
   * @throws DomainException FAC-002 a child has no such page
   */
  private Account staff() {
    return em.find(Account.class, caller.accountId()).requireStaff();
  }
}
