package ma.tifawt.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * A child's time in a group, from a day on and perhaps until a day (both included). Moving to
 * another group ends it; it is never deleted.
 */
@Entity
@Table(name = "membership")
@NamedQuery(
    name = Membership.ROSTER,
    query =
        """
        select new ma.tifawt.people.RosterRow(l.id, l.displayName, l.avatar, l.givenAr, l.familyAr, l.givenLat, l.familyLat, l.gender,
        m.joinedOn, m.leftOn)
        from Membership m join Learner l on l.id = m.learnerId
        where l.standing = ma.tifawt.people.Standing.ACTIVE
        and m.groupId = :group and m.joinedOn <= :to and (m.leftOn is null or m.leftOn >= :from)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and m.path like concat(s.path, '%')) order by l.displayName, l.id""")
@NamedQuery(
    name = Membership.FORGET,
    query = "delete from Membership m where m.learnerId = :learner")
@NamedQuery(
    name = Membership.OF_LEARNER,
    query =
        """
        select new ma.tifawt.people.GroupStay(m.groupId, m.path, m.joinedOn, m.leftOn) from Membership m
        where m.learnerId = :learner order by m.joinedOn""")
@NamedQuery(
    name = Membership.OF_LEARNER_IN_SCOPE,
    query =
        """
        select new ma.tifawt.people.GroupStay(m.groupId, m.path, m.joinedOn, m.leftOn) from Membership m
        where m.learnerId = :learner and exists (select s from CallerScope s where s.accountId = :caller
        and s.role in :roles and m.path like concat(s.path, '%')) order by m.joinedOn desc""")
@NamedQuery(
    name = Membership.AT_DOOR,
    query =
        """
        select distinct new ma.tifawt.people.NameTag(l.id, m.groupId, l.displayName, l.avatar)
        from Membership m join Learner l on l.id = m.learnerId
        where l.standing = ma.tifawt.people.Standing.ACTIVE and m.path like concat(:centre, '%')
        and m.joinedOn <= :day and (m.leftOn is null or m.leftOn >= :day)
        and (:group = 0 or m.groupId = :group) and (:learner = 0 or l.id = :learner)
        order by l.displayName, l.id""")
@NamedQuery(
    name = Membership.SECRET_HOLDERS,
    query =
        """
        select distinct new ma.tifawt.people.SecretHolder(l.id, l.displayName, l.avatar, l.givenAr, l.familyAr,
        l.givenLat, l.familyLat, l.birthYear, l.birthMonth, l.path)
        from Membership m join Learner l on l.id = m.learnerId
        where l.standing = ma.tifawt.people.Standing.ACTIVE and m.groupId = :group
        and m.joinedOn <= :day and (m.leftOn is null or m.leftOn >= :day)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and m.path like concat(s.path, '%')) order by l.displayName, l.id""")
@NamedQuery(
    name = Membership.REACHING,
    query =
        """
        select new ma.tifawt.people.Stay(m.id, m.version, m.learnerId, m.groupId, l.displayName, m.joinedOn, m.leftOn)
        from Membership m join Learner l on l.id = m.learnerId
        where l.standing <> ma.tifawt.people.Standing.CLOSED and m.groupId = :group
        and (m.leftOn is null or m.leftOn >= :day)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and m.path like concat(s.path, '%')) order by l.displayName, l.id""")
@NamedQuery(
    name = Membership.OTHERS_AT,
    query =
        """
        select count(m) from Membership m where m.learnerId = :learner and m.id <> :id
        and m.path like concat(:centre, '%') and (m.leftOn is null or m.leftOn >= :day)""")
@NamedQuery(
    name = Membership.ONE_IN_SCOPE,
    query =
        """
        select m from Membership m where m.id = :id
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and m.path like concat(s.path, '%'))""")
class Membership {

  static final String REACHING = "Membership.reaching";
  static final String OTHERS_AT = "Membership.othersAt";
  static final String ONE_IN_SCOPE = "Membership.oneInScope";

  static final String OF_LEARNER_IN_SCOPE = "Membership.ofLearnerInScope";
  static final String FORGET = "Membership.forget";

  static final String ROSTER = "Membership.roster";
  static final String AT_DOOR = "Membership.atDoor";
  static final String SECRET_HOLDERS = "Membership.secretHolders";
  static final String OF_LEARNER = "Membership.ofLearner";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "group_id")
  private long groupId;

  private String path;

  @Column(name = "joined_on")
  private LocalDate joinedOn;

  @Column(name = "left_on")
  private LocalDate leftOn;

  @Version private int version;

  protected Membership() {} // for JPA

  /** A child who came on the day itself was here for that day at least. */
  void endBefore(LocalDate day) {
    leftOn = lastBefore(day);
  }

  boolean endsBefore(LocalDate day) {
    return lastBefore(day).equals(leftOn);
  }

  private LocalDate lastBefore(LocalDate day) {
    LocalDate last = day.minusDays(1);
    return last.isBefore(joinedOn) ? joinedOn : last;
  }

  /** From this very day on, and nobody has ended it. */
  boolean lastsFrom(LocalDate day) {
    return joinedOn.equals(day) && leftOn == null;
  }

  void reopen(LocalDate last) {
    leftOn = last;
  }

  /** The same child from the day on in another group. */
  Membership inGroup(long group, String groupPath, LocalDate from) {
    Membership next = new Membership();
    next.learnerId = learnerId;
    next.groupId = group;
    next.path = groupPath;
    next.joinedOn = from;
    return next;
  }

  Stay stay() {
    return new Stay(id, version, learnerId, groupId, "", joinedOn, leftOn);
  }

  /** A group's path is that of its centre and its own id. */
  String centrePath() {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }

  long centreId() {
    String centre = centrePath();
    int end = centre.length() - 1;
    return Long.parseLong(centre, centre.lastIndexOf('/', end - 1) + 1, end, 10);
  }

  long id() {
    return id;
  }

  long learnerId() {
    return learnerId;
  }

  int version() {
    return version;
  }
}
