package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.grants.GrantError;
import ma.tifawt.grants.GrantService;
import ma.tifawt.people.StaffPeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * How a member of staff comes to an account without a mail server: a manager hands over a code, the
 * person chooses user name and password. The same way leads back in after a password or a telephone
 * was lost.
 */
@ApplicationScoped
@Transactional
public class InvitationService {

  @PersistenceContext private EntityManager em;
  @Inject private GrantService grants;
  @Inject private StaffPeopleService people;
  @Inject private SecondStepService second;
  @Inject private StaffSessionService sessions;
  @Inject private ThrottleLedger ledger;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * An account that nobody can sign in to yet; it holds no role until one is given.
   *
   * @param language of the pages the person sees first
   * @return its id
   */
  @Allow(MANAGE_STAFF)
  public long open(long staffMemberId, String language) {
    Account account = Account.invited("invited-" + UUID.randomUUID(), staffMemberId, language);
    em.persist(account);
    em.flush();
    audit.record("access.account", "account:" + account.id(), "opened");
    return account.id();
  }

  /**
   * A new code; an older one of the account is taken back.
   *
   * @throws DomainException GRA-001 nobody of the caller's; GRA-002 the person holds something that
   *     the caller could not give; GRA-003 the caller's own account
   */
  @Allow(MANAGE_STAFF)
  public IssuedInvitation issue(long accountId) {
    answerFor(accountId);
    openOf(accountId).forEach(old -> old.takeBack(now.instant()));
    String code = InvitationCode.random();
    Invitation invitation =
        new Invitation(accountId, InvitationCode.sha256(code), caller.accountId(), now.instant());
    em.persist(invitation);
    audit.record("access.invite", "account:" + accountId, "until " + invitation.expiresAt());
    em.flush();
    return new IssuedInvitation(accountId, code, invitation.expiresAt());
  }

  /**
   * The code the person has opens nothing any more.
   *
   * @throws DomainException GRA-001, GRA-002, GRA-003 as for {@link #issue}
   */
  @Allow(MANAGE_STAFF)
  public void takeBack(long accountId) {
    answerFor(accountId);
    openOf(accountId).forEach(old -> old.takeBack(now.instant()));
    audit.record("access.invite", "account:" + accountId, "taken back");
    em.flush();
  }

  /**
   * Takes back what {@link #open} began: code, roles, account and person, as if they had never
   * been.
   *
   * @throws DomainException GRA-001, GRA-002, GRA-003 as for {@link #issue}; INV-004 the person has
   *     chosen a password, or something was recorded about them
   */
  @Allow(MANAGE_STAFF)
  public void cancel(long accountId) {
    answerFor(accountId);
    Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (account.isActive()) {
      throw new DomainException(InvitationError.NOT_UNUSED);
    }
    em.createNamedQuery(Invitation.FORGET).setParameter("account", accountId).executeUpdate();
    grants.forget(accountId);
    em.remove(account);
    Constraint.flush(em::flush, InvitationError.NOT_UNUSED);
    audit.record("access.account", "account:" + accountId, "cancelled");
    people.remove(account.staffMemberId());
  }

  /** Codes that are out, of accounts the caller was shown by the grants. */
  @Allow(MANAGE_STAFF)
  public List<InvitationRow> outstanding(Collection<Long> accountIds) {
    return accountIds.isEmpty()
        ? List.of()
        : em.createNamedQuery(Invitation.ROWS, InvitationRow.class)
            .setParameter("accounts", accountIds)
            .getResultList();
  }

  /**
   * Whose code this is.
   *
   * @param browser id of the browser, from its cookie
   * @throws DomainException INV-001 no open code; ACC-002 too many wrong ones
   */
  @Allow(ANYONE)
  public InvitedPerson look(String code, String browser) {
    Account account = em.find(Account.class, invitation(code, browser).accountId());
    return new InvitedPerson(
        account.id(),
        account.staffMemberId() == null
            ? null
            : people.nameBehindCode(account.staffMemberId()).orElse(null),
        account.isActive() ? account.userName() : null);
  }

  /**
   * The person chooses. From now on only the new password lets in, the code opens nothing, and a
   * second factor of before is forgotten: the next sign-in sets up a new one.
   *
   * @param userName ignored where the account has one
   * @return id of the account
   * @throws DomainException INV-001 no open code; INV-002 the name is taken; INV-003, ACC-005,
   *     ACC-006 name or password will not do; ACC-002 too many wrong codes
   */
  @Allow(ANYONE)
  public long accept(String code, String userName, String password, String browser) {
    Invitation invitation = invitation(code, browser);
    Account account =
        em.find(Account.class, invitation.accountId(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(invitation);
    if (!invitation.isOpen(now.instant())) {
      throw new DomainException(InvitationError.CODE_WRONG);
    }
    String name = account.isActive() ? account.userName() : UserName.chosen(userName);
    PasswordRule.check(name, password);
    if (!account.isActive() && taken(name)) {
      throw new DomainException(InvitationError.USER_NAME_TAKEN);
    }
    if (account.isActive()) {
      second.forgetProofs(account.id());
      sessions.endForNewPassword(account.id());
    }
    account.begin(name, SecretHash.of(password));
    invitation.use(now.instant());
    audit.record("access.invitation-used", "account:" + account.id(), "own password");
    em.flush();
    return account.id();
  }

  private boolean taken(String userName) {
    return em.createNamedQuery(Account.BY_USER_NAME, Account.class)
        .setParameter("userName", userName)
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  private Invitation invitation(String code, String browser) {
    Bucket bucket = Bucket.browser(browser);
    ThrottleLedger.Try counted = ledger.count(List.of(bucket));
    Invitation found =
        em.createNamedQuery(Invitation.BY_CODE, Invitation.class)
            .setParameter("sha256", InvitationCode.sha256(code))
            .getResultStream()
            .filter(each -> each.isOpen(now.instant()))
            .findFirst()
            .orElseThrow(() -> new DomainException(InvitationError.CODE_WRONG));
    ledger.takeOut(counted, bucket);
    return found;
  }

  private List<Invitation> openOf(long accountId) {
    return em.createNamedQuery(Invitation.OPEN_OF, Invitation.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  private void answerFor(long accountId) {
    if (accountId == caller.accountId()) {
      throw new DomainException(GrantError.NOT_TO_ONESELF);
    }
    grants.answerFor(accountId);
  }
}
