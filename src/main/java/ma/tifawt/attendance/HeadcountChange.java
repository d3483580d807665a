package ma.tifawt.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of the number of children without a name in a session. Never updated. */
@Entity
@Table(name = "headcount_change")
class HeadcountChange {

  enum Reason {
    /** The trainer counted. */
    COUNTED,
    /** One of them was marked by name after somebody had agreed. */
    AFTER_CONSENT
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "session_id")
  private long sessionId;

  @Column(name = "old_count")
  private int oldCount;

  @Column(name = "new_count")
  private int newCount;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected HeadcountChange() {} // for JPA

  HeadcountChange(GroupSession session, int newCount, Reason reason, long account, Instant moment) {
    this.sessionId = session.id();
    this.oldCount = session.headcount();
    this.newCount = newCount;
    this.reason = reason;
    this.accountId = account;
    this.changedAt = moment;
  }
}
