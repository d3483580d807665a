package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.LEARN;
import static ma.tifawt.shared.security.Permission.READ_ROSTER;
import static ma.tifawt.shared.security.Permission.RESET_SECRET;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Who is who, for those who may know. */
@ApplicationScoped
@Transactional
public class PeopleService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private GuardianRights guardians;

  /**
   * The children of a group on a day, by display name; a group has some tens. Empty if the group is
   * out of scope.
   */
  @Allow(READ_ROSTER)
  public List<RosterRow> roster(long groupId, LocalDate day) {
    return stays(groupId, day, day);
  }

  /** Every stay in the group that touches the days; a child who left and came back has two rows. */
  @Allow(READ_ROSTER)
  public List<RosterRow> stays(long groupId, LocalDate from, LocalDate to) {
    return caller
        .scope(em.createNamedQuery(Membership.ROSTER, RosterRow.class), READ_ROSTER)
        .setParameter("group", groupId)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /** The children with these ids who are or were in a group of the caller's scope. */
  @Allow(READ_ROSTER)
  public List<LearnerInfo> learners(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : caller
            .scope(em.createNamedQuery(Learner.IN_SCOPE, LearnerInfo.class), READ_ROSTER)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** A child's time in groups of the caller's scope, the latest first. */
  @Allow(READ_ROSTER)
  public List<GroupStay> staysOf(long learnerId) {
    return caller
        .scope(em.createNamedQuery(Membership.OF_LEARNER_IN_SCOPE, GroupStay.class), READ_ROSTER)
        .setParameter("learner", learnerId)
        .getResultList();
  }

  /**
   * @throws DomainException PEO-001 the account is not a child's
   */
  @Allow(SIGNED_IN)
  public LearnerInfo ownLearner() {
    return em.createNamedQuery(Learner.OWN, LearnerInfo.class)
        .setParameter("id", ownId())
        .getSingleResult();
  }

  /** The groups the signed-in child is or was in, oldest first. */
  @Allow(LEARN)
  public List<GroupStay> ownGroups() {
    return em.createNamedQuery(Membership.OF_LEARNER, GroupStay.class)
        .setParameter("learner", ownId())
        .getResultList();
  }

  /** The path of the child's centre, for throttling a sign-in; tells nothing about the child. */
  @Allow(ANYONE)
  public Optional<String> centrePath(long learnerId) {
    return em.createNamedQuery(Learner.CENTRE_PATH, String.class)
        .setParameter("id", learnerId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Groups of a child on some of these days, for the guardian whose slip speaks for the child;
   * empty for anybody else.
   */
  @Allow(ANYONE)
  public List<Long> groupsBetween(long codeId, long learnerId, LocalDate from, LocalDate to) {
    if (!guardians.speaksFor(codeId, learnerId)) {
      return List.of();
    }
    return em.createNamedQuery(Membership.OF_LEARNER, GroupStay.class)
        .setParameter("learner", learnerId)
        .getResultStream()
        .filter(stay -> !stay.joinedOn().isAfter(to))
        .filter(stay -> stay.leftOn() == null || !stay.leftOn().isBefore(from))
        .map(GroupStay::groupId)
        .distinct()
        .toList();
  }

  /**
   * The children of a group who may come in on this day, by display name. Only for a device that
   * has proved that it belongs to the centre.
   *
   * @param centrePath of the device's centre
   */
  @Allow(ANYONE)
  public List<NameTag> atDoor(String centrePath, long groupId, LocalDate day) {
    return atDoor(centrePath, day)
        .setParameter("group", groupId)
        .setParameter("learner", 0L)
        .getResultList();
  }

  /** The child itself, if it may come in at this centre on this day. */
  @Allow(ANYONE)
  public Optional<NameTag> childAtDoor(String centrePath, long learnerId, LocalDate day) {
    return atDoor(centrePath, day)
        .setParameter("group", 0L)
        .setParameter("learner", learnerId)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<NameTag> atDoor(String centrePath, LocalDate day) {
    return em.createNamedQuery(Membership.AT_DOOR, NameTag.class)
        .setParameter("centre", centrePath)
        .setParameter("day", day);
  }

  /** The children of a group who take part, by display name; empty if the group is out of scope. */
  @Allow(RESET_SECRET)
  public List<SecretHolder> secretHolders(long groupId, LocalDate day) {
    return caller
        .scope(em.createNamedQuery(Membership.SECRET_HOLDERS, SecretHolder.class), RESET_SECRET)
        .setParameter("group", groupId)
        .setParameter("day", day)
        .getResultList();
  }

  /** The name of a member of staff, as colleagues and certificates show it. */
  @Allow(SIGNED_IN)
  public Optional<StaffName> staffName(long staffMemberId) {
    return em.createNamedQuery(StaffMember.NAMES, StaffName.class)
        .setParameter("ids", List.of(staffMemberId))
        .getResultStream()
        .findFirst();
  }

  private long ownId() {
    return caller.learnerId().orElseThrow(() -> new DomainException(PeopleError.NOT_A_LEARNER));
  }
}
