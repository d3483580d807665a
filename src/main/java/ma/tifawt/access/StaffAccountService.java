package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import ma.tifawt.shared.security.Allow;

/** Accounts of staff, for those who answer for them. */
@ApplicationScoped
@Transactional
public class StaffAccountService {

  @PersistenceContext private EntityManager em;

  /**
   * Accounts by id, by user name; whether the caller answers for them was asked of the grants, from
   * where the ids come.
   */
  @Allow(MANAGE_STAFF)
  public List<StaffAccount> accounts(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createNamedQuery(Account.STAFF, StaffAccount.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
