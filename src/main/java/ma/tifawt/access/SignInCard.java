package ma.tifawt.access;

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
 * A child's printed card. It lasts until it is revoked, which a new card for the same child does,
 * too; with it end the sessions that began with it. An account has at most one that is in force.
 */
@Entity
@Table(name = "sign_in_card")
@NamedQuery(
    name = SignInCard.BY_TOKEN,
    query = "select c from SignInCard c where c.tokenSha256 = :token and c.revokedAt is null")
@NamedQuery(
    name = SignInCard.HOLDER,
    query =
        """
        select a.learnerId from SignInCard c join Account a on a.id = c.accountId
        where c.tokenSha256 = :token and c.revokedAt is null and a.active = true""")
@NamedQuery(
    name = SignInCard.DIGESTS,
    query =
        """
        select a.learnerId, c.tokenSha256 from SignInCard c join Account a on a.id = c.accountId
        where a.learnerId in :learners and c.revokedAt is null and a.active = true""")
@NamedQuery(
    name = SignInCard.FORGET,
    query =
        """
        delete from SignInCard c where c.accountId in
        (select a.id from Account a where a.learnerId = :learner)""")
@NamedQuery(
    name = SignInCard.OF_ACCOUNT,
    query = "select c from SignInCard c where c.accountId = :account and c.revokedAt is null")
@NamedQuery(
    name = SignInCard.HOLDERS,
    query =
        "select c.accountId from SignInCard c where c.accountId in :accounts and c.revokedAt is null")
@NamedQuery(
    name = SignInCard.IS_OPEN,
    query = "select count(c) from SignInCard c where c.id = :id and c.revokedAt is null")
class SignInCard {

  static final String BY_TOKEN = "SignInCard.byToken";
  static final String HOLDER = "SignInCard.holder";

  /** Bound: one card a child, the children of one register. */
  static final String DIGESTS = "SignInCard.digests";

  static final String FORGET = "SignInCard.forget";
  static final String OF_ACCOUNT = "SignInCard.ofAccount";
  static final String HOLDERS = "SignInCard.holders";
  static final String IS_OPEN = "SignInCard.isOpen";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "token_sha256")
  private String tokenSha256;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private int version;

  protected SignInCard() {} // for JPA

  SignInCard(long accountId, String tokenSha256, Instant madeAt) {
    this.accountId = accountId;
    this.tokenSha256 = tokenSha256;
    this.madeAt = madeAt;
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  void revoke(Instant moment) {
    revokedAt = moment;
  }
}
