package ma.tifawt.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One thing that somebody did or read. Written once in the transaction of the deed, never updated
 * and never deleted before its retention ends; a moment later the {@link AuditSealer} chains it to
 * the entry before it.
 */
@Entity
@Table(name = "audit_entry")
@NamedQuery(
    name = AuditEntry.UNSEALED,
    query =
        """
        select e from AuditEntry e where not exists (select s from AuditSeal s where s.entryId = e.id) order by e.id""")
@NamedQuery(
    name = AuditEntry.COUNT_UNSEALED,
    query =
        """
        select count(e) from AuditEntry e where not exists (select s from AuditSeal s where s.entryId = e.id)""")
class AuditEntry {

  static final String UNSEALED = "AuditEntry.unsealed";
  static final String COUNT_UNSEALED = "AuditEntry.countUnsealed";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant at;

  @Column(name = "account_id")
  private Long accountId;

  private String action;
  private String subject;
  private String detail;

  @Column(name = "request_id")
  private String requestId;

  protected AuditEntry() {} // for JPA

  AuditEntry(
      Instant at, Long accountId, String action, String subject, String detail, String requestId) {
    this.at = at;
    this.accountId = accountId;
    this.action = action;
    this.subject = subject;
    this.detail = detail;
    this.requestId = requestId;
  }

  Long id() {
    return id;
  }

  /** What the chain vouches for: every column, in one line. */
  String sealedText() {
    return String.join(
        "|",
        String.valueOf(id),
        at.toString(),
        String.valueOf(accountId),
        action,
        subject,
        detail,
        String.valueOf(requestId));
  }
}
