package ma.tifawt.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.RandomToken;

/**
 * An address under which a calendar program reads sessions, with the rights that its maker has at
 * that moment. Only the digest of its token is kept; once revoked it stays revoked.
 */
@Entity
@Table(name = "calendar_feed")
@NamedQuery(
    name = CalendarFeed.OPEN,
    query = "select f from CalendarFeed f where f.tokenSha256 = :token and f.revokedAt is null")
@NamedQuery(
    name = CalendarFeed.OWN,
    query =
        """
        select new ma.tifawt.planning.FeedRow(f.id, f.accountId, f.madeAt) from CalendarFeed f
        where f.accountId = :account and f.groupId is null and f.revokedAt is null order by f.id""")
@NamedQuery(
    name = CalendarFeed.OF_GROUP,
    query =
        """
        select new ma.tifawt.planning.FeedRow(f.id, f.accountId, f.madeAt) from CalendarFeed f
        where f.groupId = :group and f.revokedAt is null and """
            + " "
            + CalendarFeed.MINE
            + " order by f.id")
@NamedQuery(
    name = CalendarFeed.TO_REVOKE,
    query =
        """
        select f from CalendarFeed f where f.id = :id and f.revokedAt is null
        and (f.accountId = :caller or """
            + " "
            + CalendarFeed.MINE
            + ")")
class CalendarFeed {

  static final String OPEN = "CalendarFeed.open";

  /** Bound: {@link CalendarService#MOST}; the same for those of a group. */
  static final String OWN = "CalendarFeed.own";

  static final String OF_GROUP = "CalendarFeed.ofGroup";
  static final String TO_REVOKE = "CalendarFeed.toRevoke";

  static final String MINE =
      """
      exists (select s from CallerScope s where s.accountId = :caller
      and s.role in :roles and f.path like concat(s.path, '%'))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "token_sha256")
  private String tokenSha256;

  @Column(name = "account_id")
  private long accountId;

  /** Null for the maker's own groups. */
  @Column(name = "group_id")
  private Long groupId;

  private String path;

  @Enumerated(EnumType.STRING)
  private Lang language;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected CalendarFeed() {} // for JPA

  CalendarFeed(RandomToken token, long accountId, Lang language, Instant moment) {
    this.tokenSha256 = token.sha256();
    this.accountId = accountId;
    this.language = language;
    this.madeAt = moment;
  }

  CalendarFeed of(long group, String groupPath) {
    groupId = group;
    path = groupPath;
    return this;
  }

  void revoke(Instant moment) {
    revokedAt = moment;
  }

  Long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  Long groupId() {
    return groupId;
  }

  Lang language() {
    return language;
  }
}
