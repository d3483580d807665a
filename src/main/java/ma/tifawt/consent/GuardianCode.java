package ma.tifawt.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The code on one slip, of which only the hash is kept: a slip that is lost is printed anew, and
 * the one before it opens nothing any more.
 */
@Entity
@Table(name = "guardian_code")
@NamedQuery(
    name = GuardianCode.OPEN,
    query = "select c from GuardianCode c where c.sha256 = :sha256 and c.revokedAt is null")
@NamedQuery(
    name = GuardianCode.OF_GUARDIAN,
    query = "select c from GuardianCode c where c.guardianId = :guardian and c.revokedAt is null")
@NamedQuery(
    name = GuardianCode.FORGET_LONELY,
    query =
        """
        delete from GuardianCode c where c.guardianId in :guardians
        and not exists (select k from GuardianLink k where k.guardianId = c.guardianId)""")
class GuardianCode {

  static final String OPEN = "GuardianCode.open";
  static final String OF_GUARDIAN = "GuardianCode.ofGuardian";
  static final String FORGET_LONELY = "GuardianCode.forgetLonely";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "guardian_id")
  private long guardianId;

  private String sha256;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private long madeBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private int version;

  protected GuardianCode() {} // for JPA

  GuardianCode(long guardianId, String sha256, Instant moment, long account) {
    this.guardianId = guardianId;
    this.sha256 = sha256;
    this.madeAt = moment;
    this.madeBy = account;
  }

  Long id() {
    return id;
  }

  long guardianId() {
    return guardianId;
  }

  boolean isOpen() {
    return revokedAt == null;
  }

  void revoke(Instant moment) {
    revokedAt = moment;
  }
}
