package ma.tifawt.access;

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
import java.time.LocalDate;
import ma.tifawt.shared.security.Role;

/** A role at a node of the tree, between two days (both included); it is ended, never deleted. */
@Entity
@Table(name = "role_grant")
@NamedQuery(
    name = RoleGrant.ROLES_OF,
    query = "select distinct s.role from CallerScope s where s.accountId = :account")
class RoleGrant {

  static final String ROLES_OF = "RoleGrant.rolesOf";

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

  @Version private int version;

  protected RoleGrant() {} // for JPA

  RoleGrant(long accountId, Role role, String path, LocalDate startsOn) {
    this.accountId = accountId;
    this.role = role;
    this.path = path;
    this.startsOn = startsOn;
  }
}
