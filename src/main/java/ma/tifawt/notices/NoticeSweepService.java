package ma.tifawt.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.time.Now;

/** Deletes notices that nobody needs any more; run each night. */
@ApplicationScoped
class NoticeSweepService {

  /** Days after its last day: a register is taken by then, and its month as good as approved. */
  static final int KEPT = 45;

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  @ActivateRequestContext
  @Transactional
  void sweep() {
    int gone =
        em.createNamedQuery(AbsenceNotice.FORGET)
            .setParameter("day", now.today(settings.zone()).minusDays(KEPT))
            .executeUpdate();
    audit.record("notices.sweep", "notices", gone);
  }
}
