package ma.tifawt.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That an administrator opened a part of the tree for an hour, and why. Never changed; those above
 * and the data protection officer see it on their first page until each has said so.
 */
@Entity
@Table(name = "break_glass")
@NamedQuery(
    name = BreakGlass.UNSEEN,
    query =
        "select new ma.tifawt.staffing.BreakGlassRow(b.id, b.accountId, b.path, b.reason, b.openedAt, b.untilAt) from BreakGlass b where "
            + BreakGlass.MINE
            + " and not exists (select n from BreakGlassSeen n where n.breakGlassId = b.id and n.accountId = :caller) order by b.id")
@NamedQuery(
    name = BreakGlass.ONE,
    query = "select b from BreakGlass b where b.id = :id and " + BreakGlass.MINE)
class BreakGlass {

  static final String UNSEEN = "BreakGlass.unseen";
  static final String ONE = "BreakGlass.one";

  /** It touches the caller's part of the tree, from above or from below. */
  static final String MINE =
      "exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles"
          + " and (b.path like concat(s.path, '%') or s.path like concat(b.path, '%')))";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "grant_id")
  private long grantId;

  private String path;
  private String reason;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "until_at")
  private Instant untilAt;

  protected BreakGlass() {} // for JPA

  BreakGlass(long accountId, long grantId, String path, String reason, Instant at, Instant until) {
    this.accountId = accountId;
    this.grantId = grantId;
    this.path = path;
    this.reason = reason;
    this.openedAt = at;
    this.untilAt = until;
  }

  Long id() {
    return id;
  }
}
