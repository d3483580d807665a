package ma.tifawt.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A child of the programme. At least one script of the name is known; of the birth only year and
 * month. Nothing else about a child may be stored (the allow-list of the product).
 */
@Entity
@Table(name = "learner")
@NamedQuery(
    name = Learner.OWN,
    query =
        """
        select new ma.tifawt.people.LearnerInfo(l.id, l.code, l.path, l.displayName, l.avatar, l.gender, l.birthYear, l.birthMonth,
        l.givenAr, l.familyAr, l.givenLat, l.familyLat) from Learner l where l.id = :id""")
@NamedQuery(
    name = Learner.IN_SCOPE,
    query =
        """
        select new ma.tifawt.people.LearnerInfo(l.id, l.code, l.path, l.displayName, l.avatar, l.gender, l.birthYear, l.birthMonth,
        l.givenAr, l.familyAr, l.givenLat, l.familyLat) from Learner l where l.id in :ids
        and l.standing in (ma.tifawt.people.Standing.ACTIVE, ma.tifawt.people.Standing.CLOSED)
        and exists (select m from Membership m, CallerScope s where m.learnerId = l.id
        and s.accountId = :caller and s.role in :roles and m.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Learner.CARDS_OF_GROUP,
    query =
        Learner.AS_CARD
            + """
             join Membership m on m.learnerId = l.id where m.groupId = :group and m.joinedOn <= :day
             and (m.leftOn is null or m.leftOn >= :day) and l.standing <> ma.tifawt.people.Standing.CLOSED
             and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
             and m.path like concat(s.path, '%')) order by l.givenLat, l.givenAr, l.id""")
@NamedQuery(
    name = Learner.CARDS,
    query =
        Learner.AS_CARD
            + """
             where l.id in :ids and l.standing <> ma.tifawt.people.Standing.CLOSED
             and exists (select m from Membership m, CallerScope s where m.learnerId = l.id and m.joinedOn <= :day
             and (m.leftOn is null or m.leftOn >= :day)
             and s.accountId = :caller and s.role in :roles and m.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Learner.WITH_CODE,
    query =
        """
        select l.id from Learner l where l.code = :code and l.standing <> ma.tifawt.people.Standing.CLOSED
        and exists (select m from Membership m, CallerScope s where m.learnerId = l.id and m.joinedOn <= :day
        and (m.leftOn is null or m.leftOn >= :day)
        and s.accountId = :caller and s.role in :roles and m.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Learner.NAMES_OF_GROUP,
    query =
        """
        select new ma.tifawt.people.ChildName(l.id, l.givenAr, l.familyAr, l.givenLat, l.familyLat)
        from Learner l join Membership m on m.learnerId = l.id where m.groupId = :group and m.joinedOn <= :day
        and (m.leftOn is null or m.leftOn >= :day) and l.standing <> ma.tifawt.people.Standing.CLOSED
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and m.path like concat(s.path, '%'))""")
@NamedQuery(name = Learner.CARD, query = Learner.AS_CARD + " where l.id in :ids")
@NamedQuery(name = Learner.STANDING, query = "select l.standing from Learner l where l.id = :id")
@NamedQuery(
    name = Learner.COUNT_PENDING,
    query =
        """
        select count(l) from Learner l join Membership m on m.learnerId = l.id where m.groupId = :group
        and l.standing = ma.tifawt.people.Standing.PENDING and m.joinedOn <= :day
        and (m.leftOn is null or m.leftOn >= :day)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and m.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Learner.ACTIVE_SINCE,
    query =
        "select l.id, l.activeSince from Learner l where l.id in :ids and l.activeSince is not null")
@NamedQuery(
    name = Learner.PENDING_SINCE,
    query =
        """
        select l.id from Learner l where l.standing = ma.tifawt.people.Standing.PENDING
        and l.pendingSince <= :day order by l.id""")
@NamedQuery(name = Learner.CENTRE_PATH, query = "select l.path from Learner l where l.id = :id")
@NamedNativeQuery(
    name = Learner.SETTLE,
    query =
        "update learner set centre_id = ?, path = ?, names_indexed = false, keys_indexed = false,"
            + " version = version + 1 where id = ?")
class Learner {

  /** Another centre; what is found by centre is filed anew a moment later. */
  static final String SETTLE = "Learner.settle";

  static final String OWN = "Learner.own";
  static final String CENTRE_PATH = "Learner.centrePath";
  static final String IN_SCOPE = "Learner.inScope";
  static final String CARDS = "Learner.cards";
  static final String WITH_CODE = "Learner.withCode";
  static final String NAMES_OF_GROUP = "Learner.namesOfGroup";
  static final String CARDS_OF_GROUP = "Learner.cardsOfGroup";
  static final String CARD = "Learner.card";
  static final String COUNT_PENDING = "Learner.countPending";

  /** Bound: the children of one batch of marks. */
  static final String ACTIVE_SINCE = "Learner.activeSince";

  /** Bound: the children of a nation who joined thirty days ago and were never answered for. */
  static final String PENDING_SINCE = "Learner.pendingSince";

  static final String STANDING = "Learner.standing";

  static final String AS_CARD =
      """
      select new ma.tifawt.people.ChildCard(l.id, l.path, l.givenAr, l.familyAr, l.givenLat, l.familyLat,
      l.birthYear, l.birthMonth, l.standing, l.pendingSince) from Learner l
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;

  @Column(name = "centre_id")
  private long centreId;

  private String path;

  @Column(name = "given_ar")
  private String givenAr;

  @Column(name = "family_ar")
  private String familyAr;

  @Column(name = "given_lat")
  private String givenLat;

  @Column(name = "family_lat")
  private String familyLat;

  @Column(name = "display_name")
  private String displayName;

  private String avatar;

  @Column(name = "birth_year")
  private int birthYear;

  @Column(name = "birth_month")
  private int birthMonth;

  private String gender;

  @Enumerated(EnumType.STRING)
  private Standing standing = Standing.PENDING;

  @Column(name = "pending_since")
  private LocalDate pendingSince;

  /** The first moment of taking part. */
  @Column(name = "active_since")
  private Instant activeSince;

  @Version private int version;

  protected Learner() {} // for JPA

  boolean isPending() {
    return standing == Standing.PENDING;
  }

  boolean stand(Standing wanted, Instant moment) {
    if (standing == wanted) {
      return false;
    }
    standing = wanted;
    pendingSince = null;
    if (wanted == Standing.ACTIVE && activeSince == null) {
      activeSince = moment;
    }
    return true;
  }
}
