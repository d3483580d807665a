package ma.tifawt.consent;

import static ma.tifawt.shared.security.Permission.RECORD_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/** Who answers for the children of the caller's groups. */
@ApplicationScoped
@Transactional
public class GuardianService {

  @PersistenceContext private EntityManager em;
  @Inject private StandingService standings;
  @Inject private AuditLog audit;
  @Inject private Settings settings;

  /**
   * Writes a guardian down beside a child; brothers and sisters get the same one by {@link #link}.
   *
   * @return the guardian's id
   * @throws DomainException CON-001 no such child in the caller's scope; CON-002, CON-003, CON-004
   *     what is written is not right
   */
  @Allow(RECORD_CONSENT)
  public long add(long learnerId, NewGuardian given) {
    ChildCard child = child(learnerId);
    given.check();
    Guardian guardian = new Guardian(given, phone(given));
    em.persist(guardian);
    em.flush(); // EclipseLink orders inserts by class, not by our foreign keys
    link(child, guardian.id(), given.relation(), given.note());
    return guardian.id();
  }

  /**
   * Says that somebody who answers for one child of the caller's answers for another as well.
   *
   * @throws DomainException CON-001 no such child or guardian in the caller's scope
   */
  @Allow(RECORD_CONSENT)
  public void link(long learnerId, long guardianId, Relation relation, String note) {
    ChildCard child = child(learnerId);
    List<Long> children =
        em.createNamedQuery(GuardianLink.CHILDREN_OF, Long.class)
            .setParameter("guardian", guardianId)
            .getResultList();
    if (standings.cards(children).isEmpty()) {
      throw new DomainException(ConsentError.NOT_THERE);
    }
    link(child, guardianId, relation, note);
  }

  /** Everything that {@link #add} would refuse of what is written; writes nothing. */
  @Allow(RECORD_CONSENT)
  public List<DomainException> faults(NewGuardian given) {
    List<DomainException> faults = new ArrayList<>();
    for (Runnable check : List.<Runnable>of(given::check, () -> phone(given))) {
      try {
        check.run();
      } catch (DomainException e) {
        faults.add(e);
      }
    }
    return faults;
  }

  /**
   * Takes back that somebody answers for a child, while they have said nothing about it; who then
   * answers for nobody is forgotten.
   *
   * @return whether it was taken back
   * @throws DomainException CON-001 no such child in the caller's scope
   */
  @Allow(RECORD_CONSENT)
  public boolean takeBack(long learnerId, long guardianId) {
    child(learnerId);
    boolean spoken =
        em.createNamedQuery(Consent.SAID, Long.class)
                .setParameter("learner", learnerId)
                .setParameter("guardian", guardianId)
                .getSingleResult()
            > 0;
    if (spoken) {
      return false;
    }
    int gone =
        em.createNamedQuery(GuardianLink.TAKE_BACK)
            .setParameter("learner", learnerId)
            .setParameter("guardian", guardianId)
            .executeUpdate();
    em.createNamedQuery(Guardian.FORGET_LONELY)
        .setParameter("guardians", List.of(guardianId))
        .executeUpdate();
    audit.record("consent.guardian-back", "learner:" + learnerId, "guardian:" + guardianId);
    em.flush();
    return gone == 1;
  }

  /** The guardians of those children who are in the caller's scope. */
  @Allow(RECORD_CONSENT)
  public List<GuardianRow> guardians(Collection<Long> learnerIds) {
    List<Long> known = standings.cards(learnerIds).stream().map(ChildCard::id).toList();
    return known.isEmpty()
        ? List.of()
        : em.createNamedQuery(GuardianLink.OF_LEARNERS, GuardianRow.class)
            .setParameter("learners", known)
            .getResultList();
  }

  private void link(ChildCard child, long guardianId, Relation relation, String note) {
    String kept = relation == Relation.OTHER ? note : null;
    em.persist(new GuardianLink(child.id(), guardianId, relation, kept));
    audit.record("consent.guardian", "learner:" + child.id(), "guardian:" + guardianId);
    em.flush();
  }

  private ChildCard child(long learnerId) {
    return standings.cards(List.of(learnerId)).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ConsentError.NOT_THERE));
  }

  private String phone(NewGuardian given) {
    if (given.phone().isEmpty()) {
      return null;
    }
    Settings.Phone plan = settings.phone();
    return PhoneNumber.read(given.phone(), plan)
        .orElseThrow(() -> new DomainException(ConsentError.PHONE_WRONG));
  }
}
