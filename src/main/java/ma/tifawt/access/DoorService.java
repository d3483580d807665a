package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.NameTag;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * Children at a device of their centre: who they are comes first, chosen from the names of the
 * group; what they prove it with comes second. A device that is not enrolled sees no name.
 */
@ApplicationScoped
@Transactional
public class DoorService {

  @PersistenceContext private EntityManager em;
  @Inject private DeviceService devices;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;
  @Inject private ThrottleLedger ledger;
  @Inject private AdmissionService admission;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * Groups of the device's centre in the running season.
   *
   * @throws DomainException ACC-008 not an enrolled device
   */
  @Allow(ANYONE)
  public List<GroupInfo> groups(String token) {
    return organisation.groupsOfCentre(device(token).centreId(), today());
  }

  /**
   * Who may come in, group by group, by display name; some tens. Empty for a group of another
   * centre.
   *
   * @throws DomainException ACC-008 not an enrolled device
   */
  @Allow(ANYONE)
  public List<DoorChild> children(String token, long groupId) {
    List<NameTag> tags = people.atDoor(device(token).path(), groupId, today());
    List<Long> ids = tags.stream().map(NameTag::learnerId).toList();
    Map<Long, Account> accounts =
        accounts(ids).stream().collect(Collectors.toMap(Account::learnerId, Function.identity()));
    return tags.stream()
        .map(tag -> DoorChild.of(tag, Optional.ofNullable(accounts.get(tag.learnerId()))))
        .toList();
  }

  /**
   * Holds no database connection while the secret is computed, like {@link SignInService#signIn}.
   *
   * @throws DomainException ACC-001 not this child's secret; ACC-002 too many failures, wait;
   *     ACC-007 too many failures for today; ACC-008 not an enrolled device
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public Entry signIn(String token, long learnerId, String secret) {
    DoorDevice device = device(token);
    Account account =
        people
            .childAtDoor(device.path(), learnerId, today())
            .flatMap(tag -> accounts(List.of(tag.learnerId())).stream().findFirst())
            .filter(Account::isActive)
            .orElseThrow(() -> new DomainException(AccessError.WRONG_SECRET));
    long id = account.id();
    ThrottleLedger.Try counted =
        ledger.count(
            List.of(
                Bucket.child(id),
                Bucket.childByDay(id),
                Bucket.childByMonth(id),
                Bucket.device(device.id()),
                Bucket.deviceByDay(device.id()),
                Bucket.centre(device.path())));
    if (!SecretHash.matches(secret, account.secretHash())) {
      throw new DomainException(AccessError.WRONG_SECRET);
    }
    ledger.takeOut(counted, Bucket.child(id));
    return new Entry(admission.letIn(id), device.id(), null);
  }

  /**
   * By a printed card: nothing to guess, so nothing is counted, and a child whose secret others
   * have tried too often still comes in.
   *
   * @throws DomainException ACC-008 not an enrolled device; ACC-010 unknown, revoked, or of a child
   *     of another centre
   */
  @Allow(ANYONE)
  public Entry signInByCard(String token, String cardToken) {
    DoorDevice device = device(token);
    SignInCard card =
        em.createNamedQuery(SignInCard.BY_TOKEN, SignInCard.class)
            .setParameter("token", AccessDigest.sha256(cardToken))
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(AccessError.CARD_REFUSED));
    Account account = em.find(Account.class, card.accountId());
    if (!account.isActive()
        || people.childAtDoor(device.path(), account.learnerId(), today()).isEmpty()) {
      throw new DomainException(AccessError.CARD_REFUSED);
    }
    return new Entry(admission.letIn(card.accountId()), device.id(), card.id());
  }

  /**
   * Whether a session that began on this device or with this card goes on.
   *
   * @param device null for a session of no enrolled device
   * @param card null for a session without a card
   */
  @Allow(ANYONE)
  public boolean isOpen(Long device, Long card) {
    return (device == null || devices.isOpen(device)) && (card == null || isCardOpen(card));
  }

  private boolean isCardOpen(long card) {
    return em.createNamedQuery(SignInCard.IS_OPEN, Long.class)
            .setParameter("id", card)
            .getSingleResult()
        > 0;
  }

  private List<Account> accounts(List<Long> learners) {
    return learners.isEmpty()
        ? List.of()
        : em.createNamedQuery(Account.OF_LEARNERS, Account.class)
            .setParameter("learners", learners)
            .getResultList();
  }

  private DoorDevice device(String token) {
    return devices.ofToken(token).orElseThrow(() -> new DomainException(AccessError.NOT_ENROLLED));
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
