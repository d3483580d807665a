package ma.tifawt.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * The secret that an account shares with an app on a telephone. It counts once a first code has
 * shown that the app has it; until then it may be begun anew.
 */
@Entity
@Table(name = "authenticator_app")
class AuthenticatorApp {

  @Id
  @Column(name = "account_id")
  private long accountId;

  /** By {@link SecretBox}. */
  @Column(name = "closed_secret")
  private String closedSecret;

  @Column(name = "last_step")
  private long lastStep;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Version private int version;

  protected AuthenticatorApp() {} // for JPA

  AuthenticatorApp(long accountId, String closedSecret) {
    this.accountId = accountId;
    this.closedSecret = closedSecret;
  }

  void beginAnew(String newClosedSecret) {
    closedSecret = newClosedSecret;
    lastStep = 0;
    confirmedAt = null;
  }

  void confirm(long step, Instant moment) {
    lastStep = step;
    confirmedAt = moment;
  }

  void used(long step) {
    lastStep = step;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  String closedSecret() {
    return closedSecret;
  }

  long lastStep() {
    return lastStep;
  }
}
