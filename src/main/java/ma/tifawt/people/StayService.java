package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.MANAGE_GROUPS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/**
 * Children carried from one group to another: the old stay ends, a new one begins, nothing that was
 * recorded in the old group moves. Who calls says in the log what it was done for.
 */
@ApplicationScoped
@Transactional
public class StayService {

  @PersistenceContext private EntityManager em;
  @Inject private GroupService groups;
  @Inject private Caller caller;

  /** Stays in the group that reach the day, of pending children too; some tens. */
  @Allow(MANAGE_GROUPS)
  public List<Stay> reaching(long groupId, LocalDate day) {
    return caller
        .scope(em.createNamedQuery(Membership.REACHING, Stay.class), MANAGE_GROUPS)
        .setParameter("group", groupId)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * Ends the stay before the day and begins one in the other group on it. Whoever has nothing left
   * at the old centre belongs to the new one.
   *
   * @param version of the stay that the caller saw
   * @return the new stay
   * @throws DomainException PEO-002 the stay is out of scope; ORG-001 so is the group
   */
  @Allow(MANAGE_GROUPS)
  public Stay carry(long stayId, int version, long toGroup, LocalDate day) {
    Membership old = one(stayId, version);
    GroupCard group = groups.group(toGroup);
    old.endBefore(day);
    Membership next = old.inGroup(group.id(), group.path(), day);
    em.persist(next);
    em.flush();
    if (!next.centrePath().equals(old.centrePath()) && isLastAt(old, day)) {
      settle(next);
    }
    return next.stay();
  }

  /**
   * Takes back what {@link #carry} did, if both stays are as it left them.
   *
   * @param leftOn what the old stay's last day was; null for none
   * @return whether they were
   * @throws DomainException PEO-002 a stay is gone or out of scope
   */
  @Allow(MANAGE_GROUPS)
  public boolean carryBack(long oldStay, long newStay, LocalDate day, LocalDate leftOn) {
    Membership old = find(oldStay);
    Membership next = find(newStay);
    if (!old.endsBefore(day) || !next.lastsFrom(day)) {
      return false;
    }
    boolean moved = !next.centrePath().equals(old.centrePath());
    em.remove(next);
    old.reopen(leftOn);
    em.flush();
    if (moved) {
      settle(old);
    }
    return true;
  }

  private boolean isLastAt(Membership stay, LocalDate day) {
    return em.createNamedQuery(Membership.OTHERS_AT, Long.class)
            .setParameter("learner", stay.learnerId())
            .setParameter("id", stay.id())
            .setParameter("centre", stay.centrePath())
            .setParameter("day", day)
            .getSingleResult()
        == 0;
  }

  private void settle(Membership stay) {
    em.createNamedQuery(Learner.SETTLE)
        .setParameter(1, stay.centreId())
        .setParameter(2, stay.centrePath())
        .setParameter(3, stay.learnerId())
        .executeUpdate();
  }

  private Membership one(long id, int version) {
    Membership found = find(id);
    if (found.version() != version) {
      throw new OptimisticLockException(found);
    }
    return found;
  }

  private Membership find(long id) {
    return caller
        .scope(em.createNamedQuery(Membership.ONE_IN_SCOPE, Membership.class), MANAGE_GROUPS)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(PeopleError.OUT_OF_SCOPE));
  }
}
