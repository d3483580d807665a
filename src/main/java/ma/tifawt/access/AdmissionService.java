package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.consent.ConsentError;
import ma.tifawt.consent.OwnConsentService;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;

/** What an account whose secret was right may do from now on. */
@ApplicationScoped
@Transactional
class AdmissionService {

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;
  @Inject private RequestCaller caller;
  @Inject private StandingService standings;
  @Inject private OwnConsentService consents;

  /**
   * Makes the account the caller of this request, and writes down that it came in.
   *
   * @throws DomainException ACC-001 it has been closed since its secret was read; CON-008 nobody
   *     has agreed that the child takes part
   */
  SignedIn letIn(long accountId) {
    Account account =
        open(accountId).orElseThrow(() -> new DomainException(AccessError.WRONG_SECRET));
    if (!takesPart(account)) {
      throw new DomainException(ConsentError.DOES_NOT_TAKE_PART);
    }
    SignedIn signedIn = signedIn(account);
    caller.become(signedIn);
    Account.Kind kind = signedIn.learner() ? Account.Kind.LEARNER : Account.Kind.STAFF;
    audit.record("access.sign-in", "account:" + accountId, kind);
    return signedIn;
  }

  /**
   * Empty once the account is closed, or the agreement that the child takes part was taken back:
   * asked on each request, so that a session that runs ends with it.
   */
  Optional<SignedIn> of(long accountId) {
    return open(accountId).filter(this::takesPart).map(this::signedIn);
  }

  private Optional<Account> open(long accountId) {
    return Optional.ofNullable(em.find(Account.class, accountId)).filter(Account::isActive);
  }

  private boolean takesPart(Account account) {
    return account.learnerId() == null || standings.takesPart(account.learnerId());
  }

  /** A young person who has still to agree is known, and may do nothing else. */
  private SignedIn signedIn(Account account) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (account.kind() == Account.Kind.LEARNER) {
      if (!consents.isDue(account.learnerId())) {
        roles.add(Role.LEARNER);
      }
    } else {
      roles.addAll(
          em.createNamedQuery(Account.ROLES_OF, Role.class)
              .setParameter("account", account.id())
              .getResultList());
    }
    return new SignedIn(
        account.id(),
        account.kind() == Account.Kind.LEARNER,
        account.learnerId(),
        account.staffMemberId(),
        Lang.of(account.language()).orElse(Lang.AR),
        roles,
        AccessDigest.sha256(account.secretHash()));
  }
}
