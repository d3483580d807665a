package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;
import static ma.tifawt.shared.security.Permission.READ_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Constraint;
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

  /** The same for whoever works beside them: who stands in for whom is no secret among staff. */
  @Allow(READ_ATTENDANCE)
  public List<StaffName> colleagues(Collection<Long> ids) {
    return names(ids);
  }

  /** Work addresses by id, as they were written; whoever has none is left out. */
  @Allow(MANAGE_STAFF)
  public Map<Long, String> emails(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createNamedQuery(StaffMember.EMAILS, Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
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
   * @throws DomainException STP-001 no name in any script; STP-002 an address that is none
   */
  @Allow(MANAGE_STAFF)
  public long add(NewStaffMember known) {
    for (DomainException fault : known.faults()) {
      throw fault;
    }
    StaffMember person = new StaffMember(known);
    em.persist(person);
    em.flush();
    audit.record("people.staff", "staff:" + person.id(), "added");
    em.flush();
    return person.id();
  }

  /**
   * Takes back a person who was added by mistake and whose account is gone: the key of the database
   * keeps everybody else.
   *
   * @throws DomainException STP-003 the person has an account
   */
  @Allow(MANAGE_STAFF)
  public void remove(long id) {
    em.remove(em.getReference(StaffMember.class, id));
    Constraint.flush(em::flush, StaffPersonError.HAS_ACCOUNT);
    audit.record("people.staff", "staff:" + id, "removed");
    em.flush();
  }
}
