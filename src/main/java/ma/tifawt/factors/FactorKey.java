package ma.tifawt.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The installation's key for second factors; made once, the same on every node. */
@Entity
@Table(name = "factor_key")
class FactorKey {

  static final int ONLY = 1;

  @Id private int id = ONLY;

  /** 256 bits in base64. */
  @Column(name = "aes_key")
  private String aesKey;

  @Column(name = "created_at")
  private Instant createdAt;

  protected FactorKey() {} // for JPA

  String aesKey() {
    return aesKey;
  }
}
