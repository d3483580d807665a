package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Lets one device into a centre, once, within ten minutes. Only its SHA-256 is kept. */
@Entity
@Table(name = "enrolment_code")
@NamedQuery(
    name = EnrolmentCode.RUN_OUT,
    query = "delete from EnrolmentCode c where c.expiresAt <= :now")
class EnrolmentCode {

  static final String RUN_OUT = "EnrolmentCode.runOut";

  /**
   * Long enough to walk through a computer room, short enough that a code on a board is worth
   * nothing later.
   */
  static final Duration LIFE = Duration.ofMinutes(10);

  @Id private String sha256;

  @Column(name = "centre_id")
  private long centreId;

  private String path;

  @Column(name = "made_by")
  private long madeBy;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected EnrolmentCode() {} // for JPA

  EnrolmentCode(String sha256, long centreId, String path, long madeBy, Instant expiresAt) {
    this.sha256 = sha256;
    this.centreId = centreId;
    this.path = path;
    this.madeBy = madeBy;
    this.expiresAt = expiresAt;
  }

  boolean isOpen(Instant now) {
    return expiresAt.isAfter(now);
  }

  long centreId() {
    return centreId;
  }

  String path() {
    return path;
  }

  long madeBy() {
    return madeBy;
  }
}
