package ma.tifawt.grants;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.BREAK_GLASS;
import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.time.Now;

/** Roles are given and ended here and nowhere else. */
@ApplicationScoped
@Transactional
public class GrantService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** Every grant in the caller's part of the tree, ended ones too; at most {@code most}. */
  @Allow(MANAGE_STAFF)
  public List<GrantRow> inScope(int most) {
    return caller
        .scope(em.createNamedQuery(RoleGrant.IN_SCOPE, GrantRow.class), MANAGE_STAFF)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Every grant at the node and below it, as far as the caller sees them; for one centre some
   * dozens.
   */
  @Allow(MANAGE_STAFF)
  public List<GrantRow> under(String path) {
    return caller
        .scope(em.createNamedQuery(RoleGrant.UNDER, GrantRow.class), MANAGE_STAFF)
        .setParameter("path", path)
        .getResultList();
  }

  /** What the account holds and held in the caller's part of the tree; some rows at most. */
  @Allow(MANAGE_STAFF)
  public List<GrantRow> of(long accountId) {
    return caller
        .scope(em.createNamedQuery(RoleGrant.OF_ACCOUNT, GrantRow.class), MANAGE_STAFF)
        .setParameter("account", accountId)
        .getResultList();
  }

  /** Whether the caller is responsible for the person: a grant of theirs lies in the scope. */
  @Allow(MANAGE_STAFF)
  public boolean isMine(long accountId) {
    return caller
            .scope(em.createNamedQuery(RoleGrant.SEEN_OF, Long.class), MANAGE_STAFF)
            .setParameter("account", accountId)
            .getSingleResult()
        > 0;
  }

  /** The roles that the caller may give somewhere. */
  @Allow(MANAGE_STAFF)
  public List<Role> givable() {
    List<Held> held = held();
    return Arrays.stream(Role.values())
        .filter(role -> held.stream().anyMatch(own -> reaches(own, role)))
        .toList();
  }

  /** Whether some node at or below the holder's own is one where the role may be given. */
  private static boolean reaches(Held own, Role role) {
    return GrantRule.depths(role).stream()
        .filter(depth -> depth >= GrantRule.depth(own.path()))
        .anyMatch(
            depth ->
                GrantRule.mayGive(
                    List.of(own),
                    role,
                    own.path() + "x/".repeat(depth - GrantRule.depth(own.path()))));
  }

  /** Whether the caller may give the role there. */
  @Allow(MANAGE_STAFF)
  public boolean mayGive(Role role, String path) {
    return GrantRule.mayGive(held(), role, path);
  }

  /**
   * @return id of the grant
   * @throws DomainException GRA-001 the person has grants and none is in the caller's scope;
   *     GRA-002 the caller may not give this there; GRA-003 to oneself; GRA-005 held already;
   *     GRA-006 days
   */
  @Allow(MANAGE_STAFF)
  public long give(GiveRole wanted) {
    if (wanted.accountId() == caller.accountId()) {
      throw new DomainException(GrantError.NOT_TO_ONESELF);
    }
    if (!mayGive(wanted.role(), wanted.path())) {
      throw new DomainException(GrantError.NOT_YOURS_TO_GIVE);
    }
    boolean known = count(RoleGrant.ANY_OF, wanted.accountId()) > 0;
    if (known && !isMine(wanted.accountId())) {
      throw new DomainException(GrantError.NO_SUCH_GRANT);
    }
    if (wanted.from() == null
        || wanted.from().isBefore(today())
        || wanted.until() != null && wanted.until().isBefore(wanted.from())) {
      throw new DomainException(GrantError.DAYS_WRONG);
    }
    if (held(wanted)) {
      throw new DomainException(GrantError.ALREADY_HELD);
    }
    RoleGrant grant = new RoleGrant(wanted, caller.accountId(), now.instant());
    em.persist(grant);
    em.flush();
    audit.record("grants.give", "account:" + wanted.accountId(), detail(grant));
    em.flush();
    return grant.id();
  }

  /**
   * Ends a role at once: the very next request of its holder is made without it.
   *
   * @param version that the caller saw
   * @throws DomainException GRA-001 no such grant in scope; GRA-002 above the caller; GRA-004
   *     nobody else is administrator
   */
  @Allow(MANAGE_STAFF)
  public void end(long id, int version) {
    RoleGrant grant =
        caller
            .scope(em.createNamedQuery(RoleGrant.ONE, RoleGrant.class), MANAGE_STAFF)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(GrantError.NO_SUCH_GRANT));
    boolean own = grant.accountId() == caller.accountId();
    if (!own && !mayGive(grant.role(), grant.path())) {
      throw new DomainException(GrantError.NOT_YOURS_TO_GIVE);
    }
    if (grant.version() != version) {
      throw new OptimisticLockException(grant);
    }
    keepAnAdministrator(grant);
    if (grant.end(caller.accountId(), now.instant())) {
      audit.record("grants.end", "account:" + grant.accountId(), detail(grant));
      em.flush();
    }
  }

  /** Two who end each other at the same moment stand in line here. */
  private void keepAnAdministrator(RoleGrant grant) {
    if (grant.role() != Role.ADMIN) {
      return;
    }
    boolean another =
        em.createNamedQuery(RoleGrant.ADMINISTRATORS, RoleGrant.class)
            .setParameter("today", today())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .anyMatch(other -> other.accountId() != grant.accountId());
    if (!another) {
      throw new DomainException(GrantError.LAST_ADMINISTRATOR);
    }
  }

  /**
   * For what gives power over an account, such as a new password: whoever does it must be able to
   * give everything that the account holds, or they could borrow what is above them.
   *
   * @throws DomainException GRA-001 nobody of the caller's; GRA-002 the person holds more
   */
  @Allow(MANAGE_STAFF)
  public void answerFor(long accountId) {
    if (!isMine(accountId)) {
      throw new DomainException(GrantError.NO_SUCH_GRANT);
    }
    List<Held> own = held();
    boolean all =
        em.createNamedQuery(RoleGrant.LASTING, Held.class)
            .setParameter("account", accountId)
            .setParameter("today", today())
            .getResultStream()
            .allMatch(theirs -> GrantRule.mayGive(own, theirs.role(), theirs.path()));
    if (!all) {
      throw new DomainException(GrantError.NOT_YOURS_TO_GIVE);
    }
  }

  /**
   * Deletes what an account holds and held: for one that is about to be deleted, because nobody
   * ever signed in to it.
   *
   * @throws DomainException GRA-001, GRA-002 as for {@link #answerFor}
   */
  @Allow(MANAGE_STAFF)
  public void forget(long accountId) {
    answerFor(accountId);
    em.createNamedQuery(RoleGrant.FORGET).setParameter("account", accountId).executeUpdate();
    audit.record("grants.forget", "account:" + accountId, "never used");
    em.flush();
  }

  /**
   * Makes the caller stand in for a centre manager until the moment, screened or not. Why is
   * written down by who calls this.
   *
   * @return id of the grant
   */
  @Allow(BREAK_GLASS)
  public long standIn(String path, Instant until) {
    RoleGrant grant = RoleGrant.standIn(caller.accountId(), path, now.instant(), until);
    em.persist(grant);
    em.flush();
    audit.record("grants.stand-in", "account:" + caller.accountId(), detail(grant));
    em.flush();
    return grant.id();
  }

  /** Whether the caller holds a role that is in force only while they are screened. */
  @Allow(SIGNED_IN)
  public boolean needsScreening() {
    return em.createNamedQuery(RoleGrant.WITH_CHILDREN, Long.class)
            .setParameter("account", caller.accountId())
            .setParameter("roles", GrantRule.WITH_CHILDREN)
            .setParameter("today", today())
            .getSingleResult()
        > 0;
  }

  /** Whether anybody ever was administrator: an installation without one is empty. */
  @Allow(ANYONE)
  public boolean hasAdministrator() {
    return em.createNamedQuery(RoleGrant.ANY_ADMINISTRATOR, Long.class).getSingleResult() > 0;
  }

  /**
   * Makes the account of an empty installation its administrator.
   *
   * @throws DomainException GRA-002 there was an administrator before
   */
  @Allow(ANYONE)
  public void appointFirst(long accountId) {
    if (hasAdministrator()) {
      throw new DomainException(GrantError.NOT_YOURS_TO_GIVE);
    }
    em.persist(
        new RoleGrant(
            new GiveRole(accountId, Role.ADMIN, "/", today(), null), null, now.instant()));
    em.flush();
  }

  private List<Held> held() {
    return em.createNamedQuery(RoleGrant.HELD, Held.class)
        .setParameter("account", caller.accountId())
        .getResultList();
  }

  private boolean held(GiveRole wanted) {
    return em.createNamedQuery(RoleGrant.SAME, Long.class)
            .setParameter("account", wanted.accountId())
            .setParameter("role", wanted.role())
            .setParameter("path", wanted.path())
            .setParameter("from", wanted.from())
            .getSingleResult()
        > 0;
  }

  private long count(String query, long accountId) {
    return em.createNamedQuery(query, Long.class)
        .setParameter("account", accountId)
        .getSingleResult();
  }

  /** Grants are kept in days of UTC. */
  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }

  private static String detail(RoleGrant grant) {
    return grant.role() + " " + grant.path() + " grant:" + grant.id();
  }
}
