package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.RESET_SECRET;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.SecretHolder;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * What a trainer gives the children of a group: secrets and cards. Each is shown once, when it is
 * made; afterwards nobody can read it, only replace it. The first one makes the account.
 */
@ApplicationScoped
@Transactional
public class SecretService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private PeopleService people;
  @Inject private ThrottleLedger ledger;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /** The children of a group who take part; empty if it is out of the caller's scope. */
  @Allow(RESET_SECRET)
  public List<HolderRow> holders(long groupId) {
    List<SecretHolder> holders = people.secretHolders(groupId, today());
    Map<Long, Account> accounts = accounts(holders);
    Set<Long> withCard = withCard(accounts.values());
    return holders.stream()
        .map(
            holder -> {
              Account account = accounts.get(holder.learnerId());
              return account == null
                  ? new HolderRow(holder.learnerId(), holder.displayName(), "", null, false)
                  : new HolderRow(
                      holder.learnerId(),
                      holder.displayName(),
                      account.userName(),
                      account.secretKind(),
                      withCard.contains(account.id()));
            })
        .toList();
  }

  /**
   * New secrets; the old ones open nothing any more, and wrong tries are forgotten.
   *
   * @throws DomainException ACC-012 one of the children is not of this group, or out of scope
   */
  @Allow(RESET_SECRET)
  public List<IssuedSecret> reset(long groupId, Collection<Long> learners) {
    List<SecretHolder> holders = chosen(groupId, learners);
    Map<Long, Account> accounts = accounts(holders);
    List<IssuedSecret> issued = new ArrayList<>();
    for (SecretHolder holder : holders) {
      Account account = accounts.computeIfAbsent(holder.learnerId(), this::open);
      SecretKind kind =
          SecretRule.kind(holder.birthYear(), holder.birthMonth(), today(), settings.secretAges());
      String secret = NewSecret.of(kind);
      account.giveSecret(kind, SecretHash.of(secret));
      em.persist(account);
      em.flush();
      release(account);
      audit.record("access.secret-reset", "account:" + account.id(), kind);
      issued.add(
          new IssuedSecret(
              holder.learnerId(), holder.displayName(), account.userName(), kind, secret));
    }
    return issued;
  }

  /**
   * New cards; the old ones are of no use any more. A child without an account gets one, with a
   * secret that nobody knows.
   *
   * @throws DomainException ACC-012 one of the children is not of this group, or out of scope
   */
  @Allow(RESET_SECRET)
  public List<IssuedCard> makeCards(long groupId, Collection<Long> learners) {
    List<SecretHolder> holders = chosen(groupId, learners);
    Map<Long, Account> accounts = accounts(holders);
    List<IssuedCard> issued = new ArrayList<>();
    for (SecretHolder holder : holders) {
      Account account = accounts.computeIfAbsent(holder.learnerId(), this::open);
      em.persist(account);
      em.flush();
      endCard(account);
      String token = NewSecret.cardToken();
      em.persist(new SignInCard(account.id(), AccessDigest.sha256(token), now.instant()));
      audit.record("access.card-made", "account:" + account.id(), "made");
      issued.add(new IssuedCard(holder.learnerId(), holder.displayName(), token));
    }
    em.flush();
    return issued;
  }

  /**
   * The card opens nothing any more, and whoever came in with it is out.
   *
   * @throws DomainException ACC-012 the child is not of this group, or out of scope
   */
  @Allow(RESET_SECRET)
  public void revokeCard(long groupId, long learnerId) {
    for (Account account : accounts(chosen(groupId, List.of(learnerId))).values()) {
      endCard(account);
      audit.record("access.card-revoked", "account:" + account.id(), "revoked");
    }
    em.flush();
  }

  private List<SecretHolder> chosen(long groupId, Collection<Long> learners) {
    Set<Long> wanted = new HashSet<>(learners);
    List<SecretHolder> found =
        people.secretHolders(groupId, today()).stream()
            .filter(holder -> wanted.contains(holder.learnerId()))
            .toList();
    if (found.size() < wanted.size()) {
      throw new DomainException(AccessError.NO_SUCH_CHILD);
    }
    return found;
  }

  private Account open(long learnerId) {
    Account account = new Account(learnerId, NewSecret.userName(), caller.language().path());
    account.giveSecret(SecretKind.PASSWORD, SecretHash.of(NewSecret.token()));
    return account;
  }

  private void endCard(Account account) {
    em.createNamedQuery(SignInCard.OF_ACCOUNT, SignInCard.class)
        .setParameter("account", account.id())
        .getResultList()
        .forEach(card -> card.revoke(now.instant()));
  }

  private void release(Account account) {
    String name = account.userName();
    ledger.forget(
        List.of(
            Bucket.child(account.id()),
            Bucket.childByDay(account.id()),
            Bucket.childByMonth(account.id()),
            Bucket.userName(name),
            Bucket.userNameByDay(name),
            Bucket.userNameByMonth(name)));
  }

  private Map<Long, Account> accounts(List<SecretHolder> holders) {
    List<Long> ids = holders.stream().map(SecretHolder::learnerId).toList();
    return ids.isEmpty()
        ? Map.of()
        : em.createNamedQuery(Account.OF_LEARNERS, Account.class)
            .setParameter("learners", ids)
            .getResultStream()
            .collect(Collectors.toMap(Account::learnerId, Function.identity()));
  }

  private Set<Long> withCard(Collection<Account> accounts) {
    List<Long> ids = accounts.stream().map(Account::id).toList();
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createNamedQuery(SignInCard.HOLDERS, Long.class)
                .setParameter("accounts", ids)
                .getResultList());
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
