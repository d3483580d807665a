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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.names.IdentityFolder;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.RecordService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.time.Now;

/**
 * The dry run, some hundred rows in a transaction: what has been compared stays so when the server
 * stops, and the next one goes on behind it.
 */
@ApplicationScoped
@Transactional
class CheckService {

  /** Rows in one transaction. */
  private static final int SOME = 500;

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private RecordService records;
  @Inject private OrganisationService organisation;
  @Inject private Settings settings;
  @Inject private Now now;

  /** Compares the next rows; the caller is the one who brought the file. */
  void checkSome(long importId) {
    RosterImport found = em.find(RosterImport.class, importId, LockModeType.PESSIMISTIC_WRITE);
    if (found.state() != ImportState.CHECKING) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      RowTable table = new RowTable(connection, importId);
      List<ImportRow> rows = table.after(0, Set.of(RowState.READ), SOME);
      if (!rows.isEmpty()) {
        new Slice(found, table).compare(rows);
      }
      found.checked(rows.size(), now.instant());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The rows of one transaction. */
  private final class Slice {

    private final RosterImport found;
    private final RowTable table;
    private final IdentityFolder folder = new IdentityFolder();
    private final Map<Integer, ImportRow> results = new LinkedHashMap<>();
    private final Map<Integer, Long> identities = new HashMap<>();

    Slice(RosterImport found, RowTable table) {
      this.found = found;
      this.table = table;
    }

    void compare(List<ImportRow> rows) throws SQLException {
      List<Comparison> sound = readable(rows);
      Map<String, LearnerRecord> coded =
          records
              .byCodes(
                  sound.stream().map(c -> c.person().code()).filter(c -> !c.isEmpty()).toList())
              .stream()
              .collect(Collectors.toMap(LearnerRecord::code, r -> r));
      // most rows of a list that comes again are children we know: those need no second look
      Candidates sure = candidates(sound, Comparison::sureKeys);
      List<Comparison> open =
          sound.stream()
              .filter(one -> one.person().code().isEmpty() && !one.isKnown(sure.of(one)))
              .toList();
      Candidates likely = candidates(open, Comparison::keys);
      Set<Long> ids = new HashSet<>(sure.ids());
      ids.addAll(likely.ids());
      coded.values().forEach(known -> ids.add(known.id()));
      Map<Long, Set<Long>> groups = records.groupsOf(ids);
      Set<Comparison> looked = new HashSet<>(open);
      for (Comparison one : sound) {
        Candidates found = looked.contains(one) ? likely : sure;
        results.put(one.row().number(), result(one, coded, found, groups));
      }
      refuseSecond(sound);
      table.update(results.values(), identities);
    }

    private Candidates candidates(List<Comparison> rows, Function<Comparison, Set<Long>> keysOf) {
      Set<Long> keys =
          rows.stream().flatMap(one -> keysOf.apply(one).stream()).collect(Collectors.toSet());
      Candidates candidates = new Candidates(keysOf);
      records
          .filedUnder(keys)
          .forEach(
              (known, hits) -> {
                found.knows(known.id());
                candidates.add(known, hits, folder);
              });
      return candidates;
    }

    private ImportRow result(
        Comparison one,
        Map<String, LearnerRecord> coded,
        Candidates candidates,
        Map<Long, Set<Long>> groups) {
      String code = one.person().code();
      if (code.isEmpty()) {
        return one.among(candidates.of(one), groups);
      }
      return coded.containsKey(code)
          ? one.matching(coded.get(code), groups)
          : one.row()
              .refused(
                  List.of(
                      new Fault(
                          found.heading().columnOf(Field.CODE), Fault.Reason.CODE_UNKNOWN, code)));
    }

    private List<Comparison> readable(List<ImportRow> rows) {
      PersonReader reader = new PersonReader(found.heading(), now.today(settings.zone()));
      Places places =
          new Places(organisation.centresInScope(), organisation.groupsInScope(), found.groupId());
      List<Comparison> sound = new ArrayList<>();
      Cutter cutter = new Cutter(found.heading(), false);
      for (ImportRow read : rows) {
        ImportRow row = read.with(cutter.cut(new TableRow(read.number(), read.cells())));
        PersonReader.Reading reading = reader.read(row.cells());
        List<Fault> faults = new ArrayList<>(reading.faults());
        reading
            .person()
            .flatMap(person -> places.find(person, reader, faults).map(p -> pair(row, person, p)))
            .ifPresent(sound::add);
        if (!faults.isEmpty()) {
          results.put(row.number(), row.refused(faults));
        }
      }
      return sound;
    }

    private Comparison pair(ImportRow row, Person person, Places.Place place) {
      return new Comparison(row, person, place, folder);
    }

    /** A child stands in a file once; the second row of the same is for a person to look at. */
    private void refuseSecond(List<Comparison> sound) throws SQLException {
      Map<Integer, Long> all = new LinkedHashMap<>();
      sound.forEach(one -> all.put(one.row().number(), one.identity()));
      Map<Long, Integer> first = table.firstWith("identity_hash", new HashSet<>(all.values()));
      Map<Long, Integer> firstOf = table.firstWith("learner_id", matched());
      for (Map.Entry<Integer, Long> one : all.entrySet()) {
        ImportRow row = results.get(one.getKey());
        Integer before = first.putIfAbsent(one.getValue(), row.number());
        if (row.learnerId() != null && row.state() != RowState.POSSIBLE) {
          Integer sameChild = firstOf.putIfAbsent(row.learnerId(), row.number());
          before = before == null ? sameChild : before;
        }
        if (before == null) {
          identities.put(row.number(), one.getValue());
        } else {
          results.put(
              row.number(),
              row.refused(List.of(new Fault(-1, Fault.Reason.TWICE, String.valueOf(before)))));
        }
      }
    }

    private Set<Long> matched() {
      return results.values().stream()
          .filter(row -> row.state() == RowState.CHANGED || row.state() == RowState.SAME)
          .map(ImportRow::learnerId)
          .collect(Collectors.toSet());
    }
  }
}
