package ma.tifawt.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody did with a month, when and why. Written once. */
@Entity
@Table(name = "month_deed")
class MonthDeed {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "report_id")
  private long reportId;

  @Enumerated(EnumType.STRING)
  private DeedKind deed;

  private String reason;
  private int missing;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "done_at")
  private Instant doneAt;

  protected MonthDeed() {} // for JPA

  /**
   * @param missing registers not taken then
   */
  MonthDeed(
      long reportId, DeedKind deed, String reason, int missing, long accountId, Instant doneAt) {
    this.reportId = reportId;
    this.deed = deed;
    this.reason = reason;
    this.missing = missing;
    this.accountId = accountId;
    this.doneAt = doneAt;
  }
}
