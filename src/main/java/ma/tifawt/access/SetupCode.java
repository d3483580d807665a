package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The hash of the one-time code in the log; the row goes when the first administrator comes. */
@Entity
@Table(name = "setup_code")
class SetupCode {

  static final int ONLY = 1;

  @Id private int id = ONLY;
  private String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  protected SetupCode() {} // for JPA

  SetupCode(String sha256, Instant createdAt) {
    this.sha256 = sha256;
    this.createdAt = createdAt;
  }

  void replace(String newSha256, Instant moment) {
    sha256 = newSha256;
    createdAt = moment;
  }

  boolean matches(String otherSha256) {
    return sha256.equals(otherSha256);
  }
}
