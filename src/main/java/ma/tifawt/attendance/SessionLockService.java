package ma.tifawt.attendance;

import static ma.tifawt.shared.security.Permission.APPROVE_MONTH;
import static ma.tifawt.shared.security.Permission.UNLOCK_MONTH;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.Role;

/**
 * Fixes the sessions of an approved month and lets go of them again. Whoever marks at that moment
 * holds the session's row: their mark is in, or it finds the session approved.
 */
@ApplicationScoped
@Transactional
public class SessionLockService {

  // Native, because JPQL promises no order of assignments: the old state is kept before it goes.
  private static final String LOCK =
      """
      update group_session set approved_from = state, state = 'APPROVED', version = version + 1
      where state in ('PLANNED', 'OPEN', 'CLOSED')""";

  private static final String UNLOCK =
      """
      update group_session set state = coalesce(approved_from, 'CLOSED'), approved_from = null,
      version = version + 1 where state = 'APPROVED'""";

  private static final String WHERE =
      """
       and path like concat(?1, '%') and starts_at >= ?2 and starts_at < ?3
      and exists (select 1 from caller_scope c where c.account_id = ?4 and find_in_set(c.role, ?5)
        and ?1 like concat(c.path, '%'))""";

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;

  /**
   * No mark of these sessions changes from now on; cancelled ones stay cancelled.
   *
   * @param path of a centre; sessions out of the caller's scope stay as they are
   * @return how many it fixed
   */
  @Allow(APPROVE_MONTH)
  public int lock(String path, YearMonth month) {
    return change(LOCK, path, month, APPROVE_MONTH);
  }

  /**
   * Gives each session back the state it had before {@link #lock}.
   *
   * @return how many it let go of
   */
  @Allow(UNLOCK_MONTH)
  public int unlock(String path, YearMonth month) {
    return change(UNLOCK, path, month, UNLOCK_MONTH);
  }

  private int change(String deed, String path, YearMonth month, Permission permission) {
    Query update = em.createNativeQuery(deed + WHERE);
    update.setParameter(1, path);
    update.setParameter(2, month.atDay(1).atStartOfDay());
    update.setParameter(3, month.plusMonths(1).atDay(1).atStartOfDay());
    update.setParameter(4, caller.accountId());
    update.setParameter(5, String.join(",", permission.roles().stream().map(Role::name).toList()));
    return update.executeUpdate();
  }
}
