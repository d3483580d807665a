package ma.tifawt.shared.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The installation's pair of keys for sealed operations; made once, the same on every node. */
@Entity
@Table(name = "sync_key")
class SyncKey {

  static final int ONLY = 1;

  @Id private int id = ONLY;

  /** X.509 in base64. */
  @Column(name = "public_key")
  private String publicKey;

  /** PKCS 8 in base64. */
  @Column(name = "private_key")
  private String privateKey;

  @Column(name = "created_at")
  private Instant createdAt;

  protected SyncKey() {} // for JPA

  SyncKey(String publicKey, String privateKey, Instant createdAt) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    this.createdAt = createdAt;
  }

  String publicKey() {
    return publicKey;
  }

  String privateKey() {
    return privateKey;
  }
}
