package ma.tifawt.warehouse;

import static ma.tifawt.shared.security.Permission.OPEN_WAREHOUSE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;

/** Looks at tokens and writes down what they read. No door of its own: reads go through it. */
@ApplicationScoped
@Transactional
class WarehouseDoorService {

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;

  /**
   * @throws DomainException WHS-001 no token in force; WHS-002 it does not open this
   */
  OpenedToken open(String sha256, Reading reading, LocalDate today) {
    WarehouseToken found =
        em.createNamedQuery(WarehouseToken.IN_FORCE, WarehouseToken.class)
            .setParameter("token", sha256)
            .setParameter("today", today)
            .setParameter("roles", OPEN_WAREHOUSE.roles())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new DomainException(WarehouseError.NO_TOKEN));
    if (!found.opens(reading)) {
      throw new DomainException(WarehouseError.NOT_OPENED);
    }
    return new OpenedToken(found.id(), found.accountId(), found.path());
  }

  /** Two first reads of a day at once must not stand in each other's way, so no entity changes. */
  void note(OpenedToken token, String question, LocalDate today) {
    em.createNativeQuery(
            "update warehouse_token set last_used_on = ?1 where id = ?2"
                + " and (last_used_on is null or last_used_on < ?1)")
        .setParameter(1, today)
        .setParameter(2, token.id())
        .executeUpdate();
    audit.record("warehouse.read", WarehouseTokenService.subject(token.id()), question);
  }
}
