package ma.tifawt.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;

/**
 * Where each request is written down once, whichever way it came. No door of its own: who calls has
 * asked before whether the child is the guardian's.
 */
@ApplicationScoped
class BookService {

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;

  /**
   * @param detail for the audit
   * @throws DomainException RIG-002 the words; RIG-003 the same waits already
   */
  void write(RightsRequest request, String deed, Object detail) {
    String said = request.words();
    if (said.length() > AskingService.LONGEST || request.kind().needsWords() && said.isEmpty()) {
      throw new DomainException(RightsError.WORDS_WRONG);
    }
    if (of(request.guardianId()).stream().anyMatch(request::asksTheSame)) {
      throw new DomainException(RightsError.WAITS_ALREADY);
    }
    em.persist(request);
    audit.record(deed, "learner:" + request.learnerId(), detail);
    em.flush();
  }

  List<RightsRequest> of(long guardianId) {
    return em.createNamedQuery(RightsRequest.OF_GUARDIAN, RightsRequest.class)
        .setParameter("guardian", guardianId)
        .getResultList();
  }
}
