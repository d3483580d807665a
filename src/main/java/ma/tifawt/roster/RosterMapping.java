package ma.tifawt.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a person once said about files with these titles; the last word counts. Whoever has said
 * nothing is told the last word of a colleague who answers for nothing but what they answer for
 * too.
 */
@Entity
@Table(name = "roster_mapping")
@NamedQuery(
    name = RosterMapping.SAID,
    query =
        """
        select m from RosterMapping m where m.key.signature = :signature and (m.key.accountId = :caller
        or exists (select c from CallerScope c, CallerScope s where c.accountId = m.key.accountId and c.role in :roles
        and s.accountId = :caller and s.role in :roles and c.path like concat(s.path, '%')))
        order by case when m.key.accountId = :caller then 0 else 1 end, m.saidAt desc""")
class RosterMapping {

  static final String SAID = "RosterMapping.said";

  /** Who said it, about which titles. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "account_id")
    private long accountId;

    private String signature;

    protected Key() {} // for JPA

    Key(long accountId, String signature) {
      this.accountId = accountId;
      this.signature = signature;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.accountId == accountId
          && key.signature.equals(signature);
    }

    @Override
    public int hashCode() {
      return Objects.hash(accountId, signature);
    }
  }

  @EmbeddedId private Key key;

  @Column(name = "columns_read")
  private String columnsRead;

  @Column(name = "said_at")
  private Instant saidAt;

  protected RosterMapping() {} // for JPA

  RosterMapping(
      long accountId, String signature, List<ma.tifawt.roster.Column> columns, Instant saidAt) {
    key = new Key(accountId, signature);
    columnsRead = Lines.columns(columns);
    this.saidAt = saidAt;
  }

  List<ma.tifawt.roster.Column> columns() {
    return Lines.columns(columnsRead);
  }
}
