package ma.tifawt.rights;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.consent.GuardianDoorService;
import ma.tifawt.consent.GuardianVisit;
import ma.tifawt.people.ChildCard;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** A guardian asks, with the right of the slip: it is asked for again each time. */
@ApplicationScoped
@Transactional
public class AskingService {

  /** Characters of a request. */
  public static final int LONGEST = 500;

  @PersistenceContext private EntityManager em;
  @Inject private GuardianDoorService door;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * @throws DomainException RIG-001 the slip does not hold, or not for this child; RIG-002 the
   *     words; RIG-003 the same waits already
   */
  @Allow(ANYONE)
  public void ask(long codeId, long learnerId, RequestKind kind, String words) {
    GuardianVisit visit =
        door.resume(codeId).orElseThrow(() -> new DomainException(RightsError.NOT_THERE));
    ChildCard child =
        visit.wards().stream()
            .map(GuardianVisit.Ward::child)
            .filter(card -> card.id() == learnerId)
            .findFirst()
            .orElseThrow(() -> new DomainException(RightsError.NOT_THERE));
    String said = words.strip();
    if (said.length() > LONGEST || kind.needsWords() && said.isEmpty()) {
      throw new DomainException(RightsError.WORDS_WRONG);
    }
    if (of(visit.guardianId()).stream()
        .anyMatch(r -> r.waits() && r.learnerId() == learnerId && r.kind() == kind)) {
      throw new DomainException(RightsError.WAITS_ALREADY);
    }
    em.persist(
        new RightsRequest(learnerId, visit.guardianId(), child.path(), kind, said)
            .asked(now.instant()));
    audit.record("rights.ask", "learner:" + learnerId, kind);
  }

  /** What the guardian of the slip has asked, the latest first; empty if the slip does not hold. */
  @Allow(ANYONE)
  public List<RequestRow> asked(long codeId) {
    return door.resume(codeId).stream()
        .flatMap(visit -> of(visit.guardianId()).stream())
        .map(request -> request.row(settings.zone()))
        .toList();
  }

  private List<RightsRequest> of(long guardianId) {
    return em.createNamedQuery(RightsRequest.OF_GUARDIAN, RightsRequest.class)
        .setParameter("guardian", guardianId)
        .getResultList();
  }
}
