package ma.tifawt.consent;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.SettlingService;
import ma.tifawt.people.Standing;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;

/**
 * What a guardian may do with the code of a slip and without an account. Anyone may knock; the code
 * itself is the right, and it is asked for on each request.
 */
@ApplicationScoped
@Transactional
public class GuardianDoorService {

  @PersistenceContext private EntityManager em;
  @Inject private LedgerService ledger;
  @Inject private SettlingService settling;
  @Inject private ConsentTexts texts;
  @Inject private AuditLog audit;

  /** Empty if no slip that holds says this. */
  @Allow(ANYONE)
  public Optional<GuardianVisit> open(String typed) {
    Optional<GuardianVisit> visit =
        em.createNamedQuery(GuardianCode.OPEN, GuardianCode.class)
            .setParameter("sha256", SecretCode.sha256(typed))
            .getResultStream()
            .findFirst()
            .map(this::visit);
    visit.ifPresent(v -> audit.record("consent.guardian-page", "guardian:" + v.guardianId(), ""));
    return visit;
  }

  /** The visit that goes on; empty once the slip was revoked. */
  @Allow(ANYONE)
  public Optional<GuardianVisit> resume(long codeId) {
    return Optional.ofNullable(em.find(GuardianCode.class, codeId))
        .filter(GuardianCode::isOpen)
        .map(this::visit);
  }

  /**
   * Takes a yes back, or gives one, from the guardian's page; effective at once.
   *
   * @throws DomainException CON-001 the slip does not hold any more, or not for this child
   */
  @Allow(ANYONE)
  public void say(long codeId, long learnerId, Purpose purpose, Lang lang, boolean yes) {
    GuardianVisit visit =
        resume(codeId).orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
    ChildCard child =
        visit.wards().stream()
            .map(GuardianVisit.Ward::child)
            .filter(c -> c.id() == learnerId)
            .findFirst()
            .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
    Deed deed =
        new Deed(
            learnerId,
            visit.guardianId(),
            Map.of(purpose, yes),
            texts.versions(List.of(purpose)),
            lang,
            Channel.GUARDIAN_PAGE,
            null,
            null);
    ledger.write(child, deed);
  }

  private GuardianVisit visit(GuardianCode code) {
    List<ChildCard> children =
        em.createNamedQuery(GuardianLink.CHILDREN_OF, Long.class)
            .setParameter("guardian", code.guardianId())
            .getResultStream()
            .flatMap(id -> settling.card(id).stream())
            .filter(c -> c.standing() != Standing.CLOSED)
            .filter(c -> ledger.stage(c) != Stage.ADULT)
            .toList();
    Map<Long, ConsentState> states = ledger.states(children);
    return new GuardianVisit(
        code.id(),
        code.guardianId(),
        children.stream().map(c -> new GuardianVisit.Ward(c, states.get(c.id()))).toList());
  }
}
