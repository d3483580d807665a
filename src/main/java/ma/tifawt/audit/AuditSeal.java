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
@NamedQuery(
    name = AuditSeal.WITH_ENTRY,
    query =
        """
        select s, e from AuditSeal s join AuditEntry e on e.id = s.entryId
        where s.position > :after order by s.position""")
class AuditSeal {

  static final String LAST = "AuditSeal.last";
  static final String WITH_ENTRY = "AuditSeal.withEntry";

  /** What stands before the first link. */
  static final String BEGINNING = "0".repeat(64);

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
