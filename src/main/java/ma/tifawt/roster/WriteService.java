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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.names.IdentityFolder;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.EnlistService;
import ma.tifawt.people.LearnerChange;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.NewLearner;
import ma.tifawt.people.RecordService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.time.Now;

/**
 * Writes an import in one transaction: all of it or nothing. Writers take turns, so that two lists
 * with the same child cannot both find that it is new.
 */
@ApplicationScoped
@Transactional
class WriteService {

  private static final int SOME = 500;

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private EnlistService enlist;
  @Inject private RecordService records;
  @Inject private OrganisationService organisation;
  @Inject private ProgressService progress;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * @throws DomainException ROS-006 a record is not as the dry run saw it
   */
  void write(long importId) {
    em.find(RosterProgress.class, RosterProgress.TURN, LockModeType.PESSIMISTIC_WRITE);
    RosterImport found = em.find(RosterImport.class, importId, LockModeType.PESSIMISTIC_WRITE);
    if (found.state() != ImportState.WRITING) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      RowTable table = new RowTable(connection, importId);
      Batch batch = new Batch(found, table);
      int last = 0;
      int done = 0;
      Set<RowState> states = Set.of(RowState.NEW, RowState.CHANGED, RowState.POSSIBLE);
      List<ImportRow> rows = table.after(last, states, SOME);
      while (!rows.isEmpty()) {
        batch.write(rows);
        last = rows.get(rows.size() - 1).number();
        done += rows.size();
        progress.tell(importId, done);
        rows = table.after(last, states, SOME);
      }
      audit.record("roster.write", "import:" + importId, table.counts());
      found.finish(ImportState.WRITTEN, now.instant());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** What some rows need, read once for all. */
  private final class Batch {

    private final RosterImport found;
    private final RowTable table;
    private final PersonReader reader;
    private final Places places;
    private final IdentityFolder folder = new IdentityFolder();

    /** Children this list has brought so far, counted from the last one the dry run knew. */
    private final BitSet own = new BitSet();

    Batch(RosterImport found, RowTable table) {
      this.found = found;
      this.table = table;
      reader = new PersonReader(found.heading(), now.today(settings.zone()));
      places =
          new Places(organisation.centresInScope(), organisation.groupsInScope(), found.groupId());
    }

    void write(List<ImportRow> rows) throws SQLException {
      Map<Integer, Long> learners = new HashMap<>();
      Map<Integer, Integer> versions = new HashMap<>();
      List<Comparison> fresh = rows.stream().filter(ImportRow::isNew).map(this::read).toList();
      if (!fresh.isEmpty()) {
        checkStillNew(fresh);
        List<Long> ids = enlist.add(fresh.stream().map(this::newLearner).toList());
        for (int i = 0; i < ids.size(); i++) {
          learners.put(fresh.get(i).row().number(), ids.get(i));
          versions.put(fresh.get(i).row().number(), 0);
          own.set(sinceTheDryRun(ids.get(i)));
        }
      }
      List<ImportRow> changed = rows.stream().filter(ImportRow::isChange).toList();
      if (!changed.isEmpty()) {
        change(changed);
        changed.forEach(row -> learners.put(row.number(), row.learnerId()));
        changed.forEach(row -> versions.put(row.number(), row.version() + 1));
      }
      table.written(learners, versions);
    }

    private Comparison read(ImportRow row) {
      List<Fault> faults = new ArrayList<>();
      return reader
          .read(row.cells())
          .person()
          .flatMap(
              person ->
                  places
                      .find(person, reader, faults)
                      .map(place -> new Comparison(row, person, place, folder)))
          // a centre or group that has left the scope since the dry run
          .orElseThrow(() -> new DomainException(RosterError.CHANGED_SINCE, row.number()));
    }

    /** Somebody else may have written the same child down since the dry run. */
    private void checkStillNew(List<Comparison> fresh) {
      Set<Long> keys =
          fresh.stream().flatMap(one -> one.sureKeys().stream()).collect(Collectors.toSet());
      Map<LearnerRecord, Set<Long>> filed = records.filedUnder(keys);
      Map<Long, List<LearnerRecord>> later = new HashMap<>();
      filed.forEach(
          (known, hits) -> {
            if (known.id() > found.lastLearnerId() && !own.get(sinceTheDryRun(known.id()))) {
              hits.forEach(hit -> later.computeIfAbsent(hit, h -> new ArrayList<>()).add(known));
            }
          });
      for (Comparison one : fresh) {
        boolean known =
            one.sureKeys().stream()
                .flatMap(key -> later.getOrDefault(key, List.of()).stream())
                .anyMatch(one::isExactly);
        if (known && one.row().state() == RowState.NEW) {
          throw new DomainException(RosterError.CHANGED_SINCE, one.row().number());
        }
      }
    }

    private int sinceTheDryRun(long learnerId) {
      return Math.toIntExact(learnerId - found.lastLearnerId());
    }

    private NewLearner newLearner(Comparison one) {
      return new NewLearner(
          Comparison.facts(one.person()),
          one.place().centre().id(),
          one.place().groupIds(),
          one.person().joined() == null ? now.today(settings.zone()) : one.person().joined());
    }

    private void change(List<ImportRow> rows) {
      Map<Long, LearnerRecord> known =
          records.records(rows.stream().map(ImportRow::learnerId).toList()).stream()
              .collect(Collectors.toMap(LearnerRecord::id, Function.identity()));
      List<LearnerChange> changes = new ArrayList<>();
      for (ImportRow row : rows) {
        LearnerRecord record = known.get(row.learnerId());
        if (record == null) {
          throw new DomainException(RosterError.CHANGED_SINCE, row.number());
        }
        LearnerFacts facts = ChangedFacts.after(record.facts(), row.changes());
        changes.add(
            new LearnerChange(
                row.learnerId(),
                row.version(),
                facts,
                ChangedFacts.groups(row.changes()),
                now.today(settings.zone())));
      }
      Set<Long> missed = enlist.change(changes);
      rows.stream()
          .filter(row -> missed.contains(row.learnerId()))
          .findFirst()
          .ifPresent(
              row -> {
                throw new DomainException(RosterError.CHANGED_SINCE, row.number());
              });
    }
  }
}
