package ma.tifawt.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ma.tifawt.shared.time.Now;

/** The queue of imports that wait for work, and what is told of it while it goes on. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ProgressService {

  /** Imports looked at in one round. */
  private static final int ROUND = 10;

  /** How long rows stay after the last step; an undo is possible as long. */
  private static final Duration KEPT = Duration.ofDays(30);

  @PersistenceContext private EntityManager em;
  @Inject private Now now;

  /** An import that waits. */
  record Job(long importId, long accountId, ImportState state) {}

  /** Those that were served longest ago first. */
  List<Job> waiting() {
    return em.createNamedQuery(RosterImport.WAITING, Object[].class)
        .setParameter(
            "states", List.of(ImportState.CHECKING, ImportState.WRITING, ImportState.UNDOING))
        .setMaxResults(ROUND)
        .getResultStream()
        .map(row -> new Job((Long) row[0], (Long) row[1], (ImportState) row[2]))
        .toList();
  }

  void tell(long importId, int rows) {
    em.merge(new RosterProgress(importId, rows));
  }

  void fail(long importId, ImportState back, String code, Integer row) {
    RosterImport found = em.find(RosterImport.class, importId);
    found.fail(back, code, row, now.instant());
  }

  /** Rows of imports that are long done with go; who was brought in stays known by id. */
  void forgetOld() {
    em.createNativeQuery(
            "update roster_import_row r join roster_import i on i.id = r.import_id set r.cells = '',"
                + " r.notes = '' where i.changed_at < ? and r.cells <> ''")
        .setParameter(1, LocalDateTime.ofInstant(now.instant().minus(KEPT), ZoneOffset.UTC))
        .executeUpdate();
  }
}
