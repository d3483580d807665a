package ma.tifawt.roster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.EnlistService;
import ma.tifawt.people.LearnerChange;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.RecordService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.time.Now;

/** Takes back a whole import while nothing else has touched what it brought. */
@ApplicationScoped
@Transactional
class UndoService {

  private static final int SOME = 500;

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private EnlistService enlist;
  @Inject private RecordService records;
  @Inject private ProgressService progress;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * @throws DomainException ROS-007 a child of the import has marks or an account, or the record
   *     was changed since
   */
  void undo(long importId) {
    em.find(RosterProgress.class, RosterProgress.TURN, LockModeType.PESSIMISTIC_WRITE);
    RosterImport found = em.find(RosterImport.class, importId, LockModeType.PESSIMISTIC_WRITE);
    if (found.state() != ImportState.UNDOING) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      RowTable table = new RowTable(connection, importId);
      Set<RowState> states = Set.of(RowState.NEW, RowState.CHANGED, RowState.POSSIBLE);
      int done = 0;
      List<ImportRow> rows = table.after(0, states, SOME);
      while (!rows.isEmpty()) {
        remove(rows.stream().filter(ImportRow::isNew).toList());
        changeBack(rows.stream().filter(ImportRow::isChange).toList());
        done += rows.size();
        progress.tell(importId, done);
        rows = table.after(rows.get(rows.size() - 1).number(), states, SOME);
      }
      audit.record("roster.undo", "import:" + importId, table.counts());
      table.forget();
      found.finish(ImportState.UNDONE, now.instant());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private void remove(List<ImportRow> rows) {
    refuseFor(rows, enlist.remove(rows.stream().map(ImportRow::learnerId).toList()));
  }

  private void changeBack(List<ImportRow> rows) {
    Map<Long, LearnerRecord> known =
        records.records(rows.stream().map(ImportRow::learnerId).toList()).stream()
            .collect(Collectors.toMap(LearnerRecord::id, Function.identity()));
    List<LearnerChange> back = new ArrayList<>();
    for (ImportRow row : rows) {
      LearnerRecord record = known.get(row.learnerId());
      if (record == null) {
        throw new DomainException(RosterError.UNDO_TOO_LATE, row.number());
      }
      back.add(
          new LearnerChange(
              row.learnerId(),
              row.version(),
              ChangedFacts.before(record.facts(), row.changes()),
              List.of(),
              null));
      for (long group : ChangedFacts.groups(row.changes())) {
        enlist.leaveAgain(row.learnerId(), group);
      }
    }
    refuseFor(rows, enlist.change(back));
  }

  private static void refuseFor(List<ImportRow> rows, Set<Long> missed) {
    rows.stream()
        .filter(row -> missed.contains(row.learnerId()))
        .findFirst()
        .ifPresent(
            row -> {
              throw new DomainException(RosterError.UNDO_TOO_LATE, row.number());
            });
  }
}
