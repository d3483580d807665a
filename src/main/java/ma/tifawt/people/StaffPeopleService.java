package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/** Members of staff as persons. What they may do is a matter of grants, not of this service. */
@ApplicationScoped
@Transactional
public class StaffPeopleService {

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;

  /** Names by id, in no order. */
  @Allow(MANAGE_STAFF)
  public List<StaffName> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createNamedQuery(StaffMember.NAMES, StaffName.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** For whoever holds a code that was given to this very person. */
  @Allow(ANYONE)
  public Optional<StaffName> nameBehindCode(long staffMemberId) {
    return names(List.of(staffMemberId)).stream().findFirst();
  }

  /**
   * For whoever was shown to have this very address; several where somebody was written down twice.
   *
   * @param email in small letters
   */
  @Allow(ANYONE)
  public List<Long> withEmail(String email) {
    return em.createNamedQuery(StaffMember.WITH_EMAIL, Long.class)
        .setParameter("email", email)
        .getResultList();
  }

  /**
   * @return id of the person
   * @throws DomainException STP-001 no name in any script, or an address that is none
   */
  @Allow(MANAGE_STAFF)
  public long add(NewStaffMember known) {
    if (!known.isComplete()) {
      throw new DomainException(StaffPersonError.NAME_MISSING);
    }
    StaffMember person = new StaffMember(known);
    em.persist(person);
    em.flush();
    audit.record("people.staff", "staff:" + person.id(), "added");
    em.flush();
    return person.id();
  }
}
