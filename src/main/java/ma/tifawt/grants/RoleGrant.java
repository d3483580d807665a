package ma.tifawt.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ma.tifawt.shared.security.Role;

/**
 * A role at a node of the tree, between two days (both included). Given by somebody who holds as
 * much; ended by {@link #end}, which takes effect at once; deleted only with an account that nobody
 * ever signed in to.
 */
@Entity
@Table(name = "role_grant")
@NamedQuery(
    name = RoleGrant.IN_SCOPE,
    query = RoleGrant.ROW + "where " + RoleGrant.SEEN + "order by g.accountId, g.id")
@NamedQuery(
    name = RoleGrant.UNDER,
    query =
        RoleGrant.ROW
            + "where g.path like concat(:path, '%') and "
            + RoleGrant.SEEN
            + "order by g.accountId, g.id")
@NamedQuery(
    name = RoleGrant.OF_ACCOUNT,
    query = RoleGrant.ROW + "where g.accountId = :account and " + RoleGrant.SEEN + "order by g.id")
@NamedQuery(
    name = RoleGrant.ONE,
    query = "select g from RoleGrant g where g.id = :id and " + RoleGrant.SEEN)
@NamedQuery(
    name = RoleGrant.ANY_OF,
    query = "select count(g) from RoleGrant g where g.accountId = :account")
@NamedQuery(
    name = RoleGrant.SEEN_OF,
    query = "select count(g) from RoleGrant g where g.accountId = :account and " + RoleGrant.SEEN)
@NamedQuery(name = RoleGrant.FORGET, query = "delete from RoleGrant g where g.accountId = :account")
@NamedQuery(
    name = RoleGrant.SAME,
    query =
        """
        select count(g) from RoleGrant g where g.accountId = :account and g.role = :role and g.path = :path
        and g.endedAt is null and (g.endsOn is null or g.endsOn >= :from)""")
@NamedQuery(
    name = RoleGrant.ADMINISTRATORS,
    query =
        """
        select g from RoleGrant g where g.role = ma.tifawt.shared.security.Role.ADMIN and g.path = '/'
        and g.endedAt is null and g.endsOn is null and g.startsOn <= :today order by g.id""")
@NamedQuery(
    name = RoleGrant.ANY_ADMINISTRATOR,
    query = "select count(g) from RoleGrant g where g.role = ma.tifawt.shared.security.Role.ADMIN")
@NamedQuery(
    name = RoleGrant.LASTING,
    query =
        """
        select new ma.tifawt.grants.Held(g.role, g.path) from RoleGrant g where g.accountId = :account
        and g.endedAt is null and (g.endsOn is null or g.endsOn >= :today)""")
@NamedQuery(
    name = RoleGrant.WITH_CHILDREN,
    query =
        """
        select count(g) from RoleGrant g where g.accountId = :account and g.role in :roles
        and g.emergency = false and g.endedAt is null and (g.endsOn is null or g.endsOn >= :today)""")
@NamedQuery(
    name = RoleGrant.HELD,
    query =
        "select new ma.tifawt.grants.Held(s.role, s.path) from CallerScope s where s.accountId = :account")
class RoleGrant {

  static final String IN_SCOPE = "RoleGrant.inScope";
  static final String UNDER = "RoleGrant.under";
  static final String OF_ACCOUNT = "RoleGrant.ofAccount";
  static final String ONE = "RoleGrant.one";
  static final String ANY_OF = "RoleGrant.anyOf";
  static final String SEEN_OF = "RoleGrant.seenOf";
  static final String FORGET = "RoleGrant.forget";
  static final String SAME = "RoleGrant.same";
  static final String ADMINISTRATORS = "RoleGrant.administrators";
  static final String ANY_ADMINISTRATOR = "RoleGrant.anyAdministrator";
  static final String LASTING = "RoleGrant.lasting";
  static final String WITH_CHILDREN = "RoleGrant.withChildren";
  static final String HELD = "RoleGrant.held";

  static final String ROW =
      """
      select new ma.tifawt.grants.GrantRow(g.id, g.accountId, g.role, g.path, g.startsOn, g.endsOn, g.grantedBy, g.endedBy, g.endedAt, g.version)
      from RoleGrant g
      """;

  static final String SEEN =
      """
      exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
      and g.path like concat(s.path, '%'))
      """;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  /** Of the node; {@code /} is the whole installation. */
  private String path;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "granted_by")
  private Long grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "ended_by")
  private Long endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** 1 until it is ended, then nothing: the unique key counts what lasts only. */
  @Column(name = "not_ended")
  private Integer notEnded = 1;

  /** The moment at which an emergency ends; null for every ordinary grant. */
  @Column(name = "until_at")
  private Instant untilAt;

  /** Whether screening is not asked: an administrator is nobody's trainer. */
  private boolean emergency;

  @Version private int version;

  protected RoleGrant() {} // for JPA

  RoleGrant(GiveRole wanted, Long grantedBy, Instant grantedAt) {
    this.accountId = wanted.accountId();
    this.role = wanted.role();
    this.path = wanted.path();
    this.startsOn = wanted.from();
    this.endsOn = wanted.until();
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
  }

  /** An administrator stands in for a centre manager. */
  static RoleGrant standIn(long accountId, String path, Instant moment, Instant until) {
    LocalDate first = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
    RoleGrant grant =
        new RoleGrant(
            new GiveRole(accountId, Role.CENTRE_MANAGER, path, first, last), accountId, moment);
    grant.untilAt = until;
    grant.emergency = true;
    return grant;
  }

  /** Out of force from this moment on; false where it was ended before. */
  boolean end(long by, Instant moment) {
    if (endedAt != null) {
      return false;
    }
    endedBy = by;
    endedAt = moment;
    notEnded = null;
    return true;
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  Role role() {
    return role;
  }

  String path() {
    return path;
  }

  int version() {
    return version;
  }
}
