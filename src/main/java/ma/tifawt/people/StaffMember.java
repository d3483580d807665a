package ma.tifawt.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A trainer, manager or coordinator as a person; the account and its roles are apart, in {@code
 * access}.
 */
@Entity
@Table(name = "staff_member")
@NamedQuery(
    name = StaffMember.NAMES,
    query =
        """
        select new ma.tifawt.people.StaffName(m.id, m.givenAr, m.familyAr, m.givenLat, m.familyLat)
        from StaffMember m where m.id in :ids""")
@NamedQuery(
    name = StaffMember.EMAILS,
    query =
        "select m.id, m.workEmail from StaffMember m where m.id in :ids and m.workEmail is not null")
@NamedQuery(
    name = StaffMember.WITH_EMAIL,
    query = "select m.id from StaffMember m where lower(m.workEmail) = :email")
class StaffMember {

  static final String WITH_EMAIL = "StaffMember.withEmail";
  static final String EMAILS = "StaffMember.emails";
  static final String NAMES = "StaffMember.names";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "given_ar")
  private String givenAr;

  @Column(name = "family_ar")
  private String familyAr;

  @Column(name = "given_lat")
  private String givenLat;

  @Column(name = "family_lat")
  private String familyLat;

  @Column(name = "work_email")
  private String workEmail;

  @Version private int version;

  protected StaffMember() {} // for JPA

  StaffMember(NewStaffMember known) {
    givenAr = known.givenAr();
    familyAr = known.familyAr();
    givenLat = known.givenLat();
    familyLat = known.familyLat();
    workEmail = known.workEmail();
  }

  Long id() {
    return id;
  }
}
