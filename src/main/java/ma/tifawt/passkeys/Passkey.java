package ma.tifawt.passkeys;

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
 * A key pair on a device of a member of staff, of which this is the public half. It counts from the
 * moment the device has shown that it holds the private half until it is removed.
 */
@Entity
@Table(name = "passkey")
@NamedQuery(
    name = Passkey.BY_CREDENTIAL,
    query = "select p from Passkey p where p.credentialSha256 = :sha256")
@NamedQuery(
    name = Passkey.OF_ACCOUNT,
    query = "select p from Passkey p where p.accountId = :account order by p.id")
@NamedQuery(name = Passkey.FORGET, query = "delete from Passkey p where p.accountId = :account")
class Passkey {

  static final String BY_CREDENTIAL = "Passkey.byCredential";
  static final String OF_ACCOUNT = "Passkey.ofAccount";
  static final String FORGET = "Passkey.forget";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "credential_sha256")
  private String credentialSha256;

  /** What the device knows the account by: random, and the same for all keys of an account. */
  @Column(name = "user_handle")
  private String userHandle;

  /** Model of the device, id of the credential and key, as the device sent them, in Base64. */
  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "sign_count")
  private long signCount;

  @Column(name = "backup_eligible")
  private boolean backupEligible;

  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Version private int version;

  protected Passkey() {} // for JPA

  Passkey(long accountId, String userHandle, NewKey key, String name, Instant moment) {
    this.accountId = accountId;
    this.userHandle = userHandle;
    this.credentialSha256 = key.credentialSha256();
    this.publicKey = key.publicKey();
    this.signCount = key.signCount();
    this.backupEligible = key.backupEligible();
    this.name = name;
    this.createdAt = moment;
  }

  void used(long newSignCount, Instant moment) {
    signCount = newSignCount;
    lastUsedAt = moment;
  }

  void rename(String newName) {
    name = newName;
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String userHandle() {
    return userHandle;
  }

  String publicKey() {
    return publicKey;
  }

  long signCount() {
    return signCount;
  }

  boolean isBackupEligible() {
    return backupEligible;
  }

  PasskeyRow row() {
    return new PasskeyRow(id, name, createdAt, lastUsedAt);
  }
}
