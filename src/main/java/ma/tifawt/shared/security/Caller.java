package ma.tifawt.shared.security;

import jakarta.persistence.Query;
import java.util.OptionalLong;
import java.util.Set;
import ma.tifawt.shared.i18n.Lang;

/** Who asks. One per request; nobody signed in is a caller too. */
public interface Caller {

  boolean isSignedIn();

  /**
   * @return the account's id
   * @throws ma.tifawt.shared.error.DomainException SEC-001 nobody is signed in
   */
  long accountId();

  /** The learner this account belongs to; empty for staff. */
  OptionalLong learnerId();

  /** Roles held today, anywhere in the tree. */
  Set<Role> roles();

  Lang language();

  /** Whether the caller holds the permission somewhere in the tree. */
  default boolean may(Permission permission) {
    return switch (permission) {
      case ANYONE -> true;
      case SIGNED_IN -> isSignedIn();
      default -> isSignedIn() && roles().stream().anyMatch(permission.roles()::contains);
    };
  }

  /**
   * Binds {@code :caller} and {@code :roles} of a query that holds {@code exists (select s from
   * CallerScope s where s.accountId = :caller and s.role in :roles and x.path like concat(s.path,
   * '%'))}.
   *
   * @return the same query
   */
  default <Q extends Query> Q scope(Q query, Permission permission) {
    query.setParameter("caller", accountId());
    query.setParameter("roles", permission.roles());
    return query;
  }
}
