package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import ma.tifawt.factors.AppSecret;
import ma.tifawt.factors.FactorError;
import ma.tifawt.factors.SecondFactorService;
import ma.tifawt.passkeys.PasskeyService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Role;

/**
 * The second step of a sign-in, between a right password and being let in. The account comes from
 * the half-open session and from nowhere else.
 */
@ApplicationScoped
@Transactional
public class SecondStepService {

  /** A password alone is not enough for who sees a whole region, or who holds the keys. */
  private static final Set<Role> ASKED_OF =
      EnumSet.of(
          Role.COORDINATOR,
          Role.PROGRAMME_MANAGER,
          Role.ADMIN,
          Role.SAFEGUARDING_LEAD,
          Role.DATA_PROTECTION_OFFICER,
          Role.AUDITOR);

  @PersistenceContext private EntityManager em;
  @Inject private SecondFactorService factors;
  @Inject private PasskeyService passkeys;
  @Inject private AdmissionService admission;
  @Inject private ThrottleLedger ledger;

  /** Whether the roles ask for a second factor; others may have one. */
  static boolean isAskedOf(Set<Role> roles) {
    return roles.stream().anyMatch(ASKED_OF::contains);
  }

  @Allow(ANYONE)
  public NextStep next(SignedIn account) {
    if (account.learner()) {
      return NextStep.NONE;
    }
    if (factors.has(account.accountId())) {
      return NextStep.CODE;
    }
    if (!isAskedOf(account.roles())) {
      return NextStep.NONE;
    }
    return passkeys.has(account.accountId()) ? NextStep.PASSKEY : NextStep.ENROL;
  }

  /**
   * @throws DomainException FAC-001 not a code; ACC-002 too many of them; ACC-001 the account was
   *     closed meanwhile
   */
  @Allow(ANYONE)
  public Completed finish(long accountId, String code) {
    return counted(
        accountId,
        () -> {
          factors.verify(accountId, code);
          return List.of();
        });
  }

  /**
   * @throws DomainException FAC-001 the account has an app or a passkey
   */
  @Allow(ANYONE)
  public AppSecret begin(long accountId) {
    requireNoPasskey(accountId);
    return factors.begin(accountId, em.find(Account.class, accountId).userName());
  }

  /**
   * @throws DomainException FAC-001 not a code of the new secret, or the account has a passkey;
   *     ACC-002 too many of them
   */
  @Allow(ANYONE)
  public Completed confirm(long accountId, String code) {
    requireNoPasskey(accountId);
    return counted(accountId, () -> factors.confirm(accountId, code));
  }

  /** Telephone, paper and keys are gone: the next sign-in begins anew. */
  void forgetProofs(long accountId) {
    factors.forget(accountId);
    passkeys.forget(accountId);
  }

  /** Or whoever knows the password alone could set up an app beside the passkey. */
  private void requireNoPasskey(long accountId) {
    if (passkeys.has(accountId)) {
      throw new DomainException(FactorError.CODE_WRONG);
    }
  }

  private Completed counted(long accountId, Supplier<List<String>> proof) {
    Bucket bucket = Bucket.second(accountId);
    ThrottleLedger.Try counted = ledger.count(List.of(bucket));
    List<String> recoveryCodes = proof.get();
    ledger.takeOut(counted, bucket);
    return new Completed(admission.letIn(accountId), recoveryCodes);
  }
}
