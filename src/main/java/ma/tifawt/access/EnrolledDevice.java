package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A computer or tablet of a centre, on which children choose their name instead of typing it.
 *
 * <p>Life: enrolled by a code of staff; seen, renamed; revoked once and for ever. A revoked device
 * is a strange one from the next request on, and so are the sessions that began on it.
 */
@Entity
@Table(name = "enrolled_device")
@NamedQuery(
    name = EnrolledDevice.BY_TOKEN,
    query = "select d from EnrolledDevice d where d.tokenSha256 = :token and d.revokedAt is null")
@NamedQuery(
    name = EnrolledDevice.IS_OPEN,
    query = "select count(d) from EnrolledDevice d where d.id = :id and d.revokedAt is null")
@NamedQuery(
    name = EnrolledDevice.SEEN,
    query =
        """
        update EnrolledDevice d set d.lastSeenOn = :day
        where d.id = :id and (d.lastSeenOn is null or d.lastSeenOn < :day)""")
@NamedQuery(
    name = EnrolledDevice.IN_SCOPE,
    query =
        "select d from EnrolledDevice d where d.revokedAt is null and "
            + EnrolledDevice.SCOPE
            + " order by d.centreId, d.name, d.id")
@NamedQuery(
    name = EnrolledDevice.ONE,
    query =
        "select d from EnrolledDevice d where d.id = :id and d.revokedAt is null and "
            + EnrolledDevice.SCOPE)
class EnrolledDevice {

  static final String BY_TOKEN = "EnrolledDevice.byToken";
  static final String IS_OPEN = "EnrolledDevice.isOpen";
  static final String SEEN = "EnrolledDevice.seen";
  static final String IN_SCOPE = "EnrolledDevice.inScope";
  static final String ONE = "EnrolledDevice.one";

  /** Who answers for the centre, or for a group of it: a trainer's grant lies below the centre. */
  static final String SCOPE =
      "exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles and"
          + " (d.path like concat(s.path, '%') or s.path like concat(d.path, '%')))";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "centre_id")
  private long centreId;

  private String path;
  private String name;

  @Column(name = "token_sha256")
  private String tokenSha256;

  @Column(name = "enrolled_by")
  private long enrolledBy;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Column(name = "last_seen_on")
  private LocalDate lastSeenOn;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private int version;

  protected EnrolledDevice() {} // for JPA

  EnrolledDevice(EnrolmentCode code, String name, String tokenSha256, Instant enrolledAt) {
    this.centreId = code.centreId();
    this.path = code.path();
    this.enrolledBy = code.madeBy();
    this.name = name;
    this.tokenSha256 = tokenSha256;
    this.enrolledAt = enrolledAt;
  }

  Long id() {
    return id;
  }

  /**
   * @return whether it was called otherwise before
   */
  boolean rename(String wanted) {
    boolean changed = !wanted.equals(name);
    name = wanted;
    return changed;
  }

  boolean wasSeenOn(LocalDate day) {
    return day.equals(lastSeenOn);
  }

  void revoke(Instant moment) {
    revokedAt = moment;
  }

  /** What the rest of the product knows of it. */
  DoorDevice door() {
    return new DoorDevice(id, centreId, path, name);
  }

  DeviceRow row() {
    return new DeviceRow(id, centreId, name, enrolledAt, lastSeenOn, version);
  }
}
