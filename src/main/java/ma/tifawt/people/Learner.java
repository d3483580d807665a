package ma.tifawt.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
        and exists (select m from Membership m, CallerScope s where m.learnerId = l.id
        and s.accountId = :caller and s.role in :roles and m.path like concat(s.path, '%'))""")
@NamedQuery(name = Learner.CENTRE_PATH, query = "select l.path from Learner l where l.id = :id")
class Learner {

  static final String OWN = "Learner.own";
  static final String CENTRE_PATH = "Learner.centrePath";
  static final String IN_SCOPE = "Learner.inScope";

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

  @Version private int version;

  protected Learner() {} // for JPA
}
