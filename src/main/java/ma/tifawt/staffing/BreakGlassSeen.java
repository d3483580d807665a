package ma.tifawt.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who had to know has said that they do. */
@Entity
@Table(name = "break_glass_seen")
class BreakGlassSeen {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "break_glass_id")
  private long breakGlassId;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected BreakGlassSeen() {} // for JPA

  BreakGlassSeen(long breakGlassId, long accountId, Instant seenAt) {
    this.breakGlassId = breakGlassId;
    this.accountId = accountId;
    this.seenAt = seenAt;
  }
}
