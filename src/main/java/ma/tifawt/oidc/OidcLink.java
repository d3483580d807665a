package ma.tifawt.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Which person of an outside provider is which account. The provider's own name of the person
 * counts, never an address of mail, which may pass to somebody else. An account has one person of a
 * provider: a new link replaces the old one.
 */
@Entity
@Table(name = "oidc_link")
@NamedQuery(
    name = OidcLink.OF_PERSON,
    query = "select l from OidcLink l where l.issuer = :issuer and l.subject = :subject")
@NamedQuery(
    name = OidcLink.OF_ACCOUNT,
    query = "select l from OidcLink l where l.accountId = :account")
class OidcLink {

  static final String OF_PERSON = "OidcLink.ofPerson";
  static final String OF_ACCOUNT = "OidcLink.ofAccount";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  private String issuer;
  private String subject;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Version private int version;

  protected OidcLink() {} // for JPA

  OidcLink(long accountId, String issuer, String subject, Instant moment) {
    this.accountId = accountId;
    this.issuer = issuer;
    this.subject = subject;
    this.linkedAt = moment;
  }

  long accountId() {
    return accountId;
  }
}
