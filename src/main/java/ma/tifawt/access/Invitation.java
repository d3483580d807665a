package ma.tifawt.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A code that was given to a member of staff. Open for seven days, until it is used or taken back;
 * an account has one open code at most. Only the SHA-256 of the code is kept.
 */
@Entity
@Table(name = "invitation")
@NamedQuery(
    name = Invitation.BY_CODE,
    query = "select i from Invitation i where i.sha256 = :sha256 and i.closedAt is null")
@NamedQuery(
    name = Invitation.OPEN_OF,
    query = "select i from Invitation i where i.accountId = :account and i.closedAt is null")
@NamedQuery(
    name = Invitation.ROWS,
    query =
        """
        select new ma.tifawt.access.InvitationRow(i.accountId, i.expiresAt) from Invitation i
        where i.accountId in :accounts and i.closedAt is null""")
@NamedQuery(
    name = Invitation.FORGET,
    query = "delete from Invitation i where i.accountId = :account")
@NamedQuery(
    name = Invitation.OPEN_OF_STAFF,
    query =
        """
        select i from Invitation i join Account a on a.id = i.accountId
        where a.staffMemberId in :members and i.closedAt is null and i.expiresAt > :moment""")
class Invitation {

  static final String OPEN_OF_STAFF = "Invitation.openOfStaff";
  static final String BY_CODE = "Invitation.byCode";
  static final String OPEN_OF = "Invitation.openOf";
  static final String FORGET = "Invitation.forget";
  static final String ROWS = "Invitation.rows";

  /** Long enough for a letter, short enough for a slip that was lost. */
  static final Duration LIFE = Duration.ofDays(7);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  private String sha256;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private boolean used;
  @Version private int version;

  protected Invitation() {} // for JPA

  Invitation(long accountId, String sha256, long createdBy, Instant createdAt) {
    this.accountId = accountId;
    this.sha256 = sha256;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.expiresAt = createdAt.plus(LIFE);
  }

  boolean isOpen(Instant moment) {
    return closedAt == null && moment.isBefore(expiresAt);
  }

  void use(Instant moment) {
    used = true;
    closedAt = moment;
  }

  void takeBack(Instant moment) {
    closedAt = moment;
  }

  long accountId() {
    return accountId;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
