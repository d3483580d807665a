package ma.tifawt.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** What a person once said about files with these titles; the last word counts. */
@Entity
@Table(name = "roster_mapping")
class RosterMapping {

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

  protected RosterMapping() {} // for JPA

  RosterMapping(long accountId, String signature, List<ma.tifawt.roster.Column> columns) {
    key = new Key(accountId, signature);
    columnsRead = Lines.columns(columns);
  }

  List<ma.tifawt.roster.Column> columns() {
    return Lines.columns(columnsRead);
  }
}
