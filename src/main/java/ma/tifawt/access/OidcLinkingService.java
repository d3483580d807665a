package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.oidc.Identity;
import ma.tifawt.oidc.OidcError;
import ma.tifawt.oidc.OidcService;
import ma.tifawt.people.StaffPeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.time.Now;

/** Which account a person of the provider is: the one that was linked, or the one just invited. */
@ApplicationScoped
@Transactional
class OidcLinkingService {

  @PersistenceContext private EntityManager em;
  @Inject private OidcService oidc;
  @Inject private StaffPeopleService people;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * Whoever comes for the first time takes up the open invitation that was made for their address:
   * a manager has written it down, the provider has verified it.
   *
   * @throws DomainException OID-004 neither
   */
  long accountOf(Identity person) {
    OptionalLong linked = oidc.accountOf(person);
    return linked.isPresent() ? linked.getAsLong() : takeUp(person);
  }

  private long takeUp(Identity person) {
    List<Invitation> open = person.email() == null ? List.of() : openFor(person.email());
    if (open.size() != 1) {
      throw new DomainException(OidcError.NOT_LINKED);
    }
    Invitation invitation = open.get(0);
    Account account = em.find(Account.class, invitation.accountId());
    if (!account.isActive()) {
      // nobody knows this password; the person may choose one on the page of the own account
      account.begin(freeName(person.email()), SecretHash.of(InvitationCode.random()));
    }
    invitation.use(now.instant());
    oidc.link(account.id(), person);
    audit.record("access.invitation-used", "account:" + account.id(), "provider");
    em.flush();
    return account.id();
  }

  private List<Invitation> openFor(String email) {
    List<Long> members = people.withEmail(email);
    return members.isEmpty()
        ? List.of()
        : em.createNamedQuery(Invitation.OPEN_OF_STAFF, Invitation.class)
            .setParameter("members", members)
            .setParameter("moment", now.instant())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  /** What stands before the @, or the like of it. */
  private String freeName(String email) {
    String base = UserName.likeEmail(email);
    String name = base;
    for (int i = 2; taken(name); i++) {
      name = base + "." + i;
    }
    return name;
  }

  private boolean taken(String userName) {
    return em.createNamedQuery(Account.BY_USER_NAME, Account.class)
        .setParameter("userName", userName)
        .getResultStream()
        .findFirst()
        .isPresent();
  }
}
