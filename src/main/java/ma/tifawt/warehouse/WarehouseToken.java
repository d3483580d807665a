package ma.tifawt.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import ma.tifawt.shared.security.RandomToken;

/**
 * By what a warehouse reads figures. Only the digest is kept. It is in force until its last day,
 * unless it is revoked before, and on each read only while its maker answers for its whole path.
 */
@Entity
@Table(name = "warehouse_token")
@NamedQuery(
    name = WarehouseToken.IN_FORCE,
    query =
        """
        select t from WarehouseToken t where t.tokenSha256 = :token and t.revokedAt is null
        and t.endsOn >= :today and exists (select s from CallerScope s
        where s.accountId = t.accountId and s.role in :roles and t.path like concat(s.path, '%'))""")
@NamedQuery(
    name = WarehouseToken.IN_SCOPE,
    query =
        """
        select new ma.tifawt.warehouse.TokenRow(t.id, t.accountId, t.name, t.path, t.attendance,
        t.completeness, t.endsOn, t.madeAt, t.lastUsedOn) from WarehouseToken t
        where t.revokedAt is null and t.endsOn >= :today and"""
            + " "
            + WarehouseToken.MINE
            + " order by t.id desc")
@NamedQuery(
    name = WarehouseToken.TO_REVOKE,
    query =
        """
        select t from WarehouseToken t where t.id = :id and t.revokedAt is null and"""
            + " "
            + WarehouseToken.MINE)
@NamedQuery(
    name = WarehouseToken.PATHS,
    query =
        """
        select distinct s.path from CallerScope s where s.accountId = :caller
        and s.role in :roles order by s.path""")
class WarehouseToken {

  static final String IN_FORCE = "WarehouseToken.inForce";

  /** Bound: {@link WarehouseTokenService#MOST} of each colleague who may make them. */
  static final String IN_SCOPE = "WarehouseToken.inScope";

  static final String TO_REVOKE = "WarehouseToken.toRevoke";

  /** Where the caller may make tokens. */
  static final String PATHS = "WarehouseToken.paths";

  /** Own tokens, also of a part of the tree that is no longer the caller's, and those of it. */
  static final String MINE =
      """
      (t.accountId = :caller or exists (select s from CallerScope s where s.accountId = :caller
      and s.role in :roles and t.path like concat(s.path, '%')))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "token_sha256")
  private String tokenSha256;

  @Column(name = "account_id")
  private long accountId;

  private String name;
  private String path;
  private boolean attendance;
  private boolean completeness;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "last_used_on")
  private LocalDate lastUsedOn;

  protected WarehouseToken() {} // for JPA

  WarehouseToken(RandomToken token, long accountId, TokenDraft draft, Instant moment) {
    this.tokenSha256 = token.sha256();
    this.accountId = accountId;
    this.name = draft.name().strip();
    this.path = draft.path();
    this.attendance = draft.reads().contains(Reading.ATTENDANCE);
    this.completeness = draft.reads().contains(Reading.COMPLETENESS);
    this.endsOn = draft.endsOn();
    this.madeAt = moment;
  }

  void revoke(Instant moment) {
    revokedAt = moment;
  }

  boolean opens(Reading reading) {
    return switch (reading) {
      case ATTENDANCE -> attendance;
      case COMPLETENESS -> completeness;
    };
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String path() {
    return path;
  }
}
