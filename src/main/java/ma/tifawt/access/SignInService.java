package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/**
 * Who may come in. Every way in is throttled per account, per device and per centre; no address is
 * ever locked out.
 */
@ApplicationScoped
@Transactional
public class SignInService {

  @PersistenceContext private EntityManager em;
  @Inject private ThrottleLedger ledger;
  @Inject private AdmissionService admission;
  @Inject private SecondStepService second;
  @Inject private PeopleService people;

  /**
   * Holds no database connection while the secret is computed: a class that signs in together would
   * use up the pool.
   *
   * <p>Whoever needs a second step is not the caller yet: see {@link SecondStepService}.
   *
   * @param userName as typed; case and outer spaces do not matter
   * @param device id of the browser, from its cookie
   * @throws DomainException ACC-001 not this user name with this secret; ACC-002 too many failures,
   *     wait
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public SignedIn signIn(String userName, String secret, String device) {
    String name = userName.strip().toLowerCase(Locale.ROOT);
    Optional<Account> account =
        em.createNamedQuery(Account.BY_USER_NAME, Account.class)
            .setParameter("userName", name)
            .getResultStream()
            .findFirst();
    ThrottleLedger.Try counted = ledger.count(buckets(name, device, account));
    String stored = account.map(Account::secretHash).orElse(SecretHash.NOBODY);
    boolean right = SecretHash.matches(secret, stored);
    if (!right || account.isEmpty() || !account.get().isActive()) {
      throw new DomainException(AccessError.WRONG_SECRET);
    }
    ledger.takeOut(counted, Bucket.userName(name));
    SignedIn known =
        admission
            .of(account.get().id())
            .orElseThrow(() -> new DomainException(AccessError.WRONG_SECRET));
    return second.next(known) == NextStep.NONE ? admission.letIn(known.accountId()) : known;
  }

  /** The account behind a session, with its rights as they are now; empty once it is closed. */
  @Allow(ANYONE)
  public Optional<SignedIn> resume(long accountId) {
    return admission.of(accountId);
  }

  /** The account of a child, to act on its behalf; tells nothing else. */
  @Allow(ANYONE)
  public OptionalLong accountOf(long learnerId) {
    return em.createNamedQuery(Account.OF_LEARNER, Long.class)
        .setParameter("learner", learnerId)
        .getResultStream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** An unknown name is counted like a child's, so that the count does not tell it from one. */
  private List<Bucket> buckets(String name, String device, Optional<Account> account) {
    List<Bucket> buckets = new ArrayList<>(List.of(Bucket.userName(name), Bucket.browser(device)));
    if (account.isEmpty() || account.get().kind() == Account.Kind.LEARNER) {
      buckets.addAll(List.of(Bucket.userNameByDay(name), Bucket.userNameByMonth(name)));
    }
    account
        .map(Account::learnerId)
        .flatMap(people::centrePath)
        .ifPresent(
            path -> buckets.addAll(List.of(Bucket.outside(path), Bucket.outsideByDay(path))));
    return buckets;
  }
}
