package ma.tifawt.shared.security;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A grant in force today, read-only, for the scope test of every query: {@code x.path like
 * concat(s.path, '%')}. It is a view over the grants of {@code access}, so that no feature has to
 * use that feature's entities.
 */
@Entity
@Cacheable(false)
@Table(name = "caller_scope")
@NamedQuery(
    name = CallerScope.PATHS,
    query = "select s.path from CallerScope s where s.accountId = :account order by s.id")
public class CallerScope {

  /** Where somebody has a role today, the first grant first. */
  public static final String PATHS = "CallerScope.paths";

  @Id private long id;

  @Column(name = "account_id", insertable = false, updatable = false)
  private long accountId;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private Role role;

  @Column(insertable = false, updatable = false)
  private String path;

  protected CallerScope() {} // for JPA

  public Role role() {
    return role;
  }

  public String path() {
    return path;
  }
}
