package ma.tifawt.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One link of the chain: SHA-256 of the link before it and of the entry's text. */
@Entity
@Table(name = "audit_seal")
@NamedQuery(name = AuditSeal.LAST, query = "select s from AuditSeal s order by s.position desc")
class AuditSeal {

  static final String LAST = "AuditSeal.last";

  @Id private long position;

  @Column(name = "entry_id")
  private long entryId;

  private String hash;

  protected AuditSeal() {} // for JPA

  AuditSeal(long position, long entryId, String hash) {
    this.position = position;
    this.entryId = entryId;
    this.hash = hash;
  }

  long position() {
    return position;
  }

  String hash() {
    return hash;
  }
}
