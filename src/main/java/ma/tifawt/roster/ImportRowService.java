package ma.tifawt.roster;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.tifawt.names.DuplicateScore;
import ma.tifawt.names.Evidence;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.RecordService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The rows of an import, as its owner looks through them and decides. */
@ApplicationScoped
@Transactional
public class ImportRowService {

  /** Rows of a page. */
  public static final int PAGE = 50;

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private RecordService records;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * How many rows there are of each state.
   *
   * @throws DomainException ROS-001 no such import of the caller
   */
  @Allow(MANAGE_PEOPLE)
  public Map<RowState, Integer> counts(long importId) {
    find(importId);
    return on(importId, RowTable::counts);
  }

  /**
   * Possible duplicates nobody has decided on.
   *
   * @throws DomainException ROS-001 no such import of the caller
   */
  @Allow(MANAGE_PEOPLE)
  public int undecided(long importId) {
    find(importId);
    return on(importId, RowTable::undecided);
  }

  /**
   * Rows behind a number, in the order of the file; at most {@link #PAGE}.
   *
   * @param state null for all
   * @throws DomainException ROS-001 no such import of the caller
   */
  @Allow(MANAGE_PEOPLE)
  public RowPage page(long importId, RowState state, int after) {
    RosterImport found = find(importId);
    Set<RowState> states = state == null ? Set.of(RowState.values()) : Set.of(state);
    List<ImportRow> rows = on(importId, table -> table.after(after, states, PAGE + 1));
    int next = rows.size() > PAGE ? rows.get(PAGE - 1).number() : 0;
    List<ImportRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    Map<Long, LearnerRecord> known =
        records
            .records(shown.stream().map(ImportRow::learnerId).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(LearnerRecord::id, Function.identity()));
    PersonReader reader = new PersonReader(found.heading(), now.today(settings.zone()));
    Places places =
        new Places(organisation.centresInScope(), organisation.groupsInScope(), found.groupId());
    return new RowPage(
        shown.stream()
            .map(row -> view(row, found, reader, places, known.get(row.learnerId())))
            .toList(),
        next);
  }

  /**
   * Says whether a row is the child it may be.
   *
   * @param decision null to take a decision back
   * @throws DomainException ROS-001; ROS-004 the import is not waiting for decisions
   */
  @Allow(MANAGE_PEOPLE)
  public void decide(long importId, int row, Decision decision) {
    if (find(importId).state() != ImportState.CHECKED) {
      throw new DomainException(RosterError.NOT_NOW);
    }
    on(
        importId,
        table -> {
          table.decide(row, decision);
          return row;
        });
  }

  private static RowView view(
      ImportRow row, RosterImport found, PersonReader reader, Places places, LearnerRecord known) {
    Heading heading = found.heading();
    Optional<Person> person = reader.read(row.cells()).person();
    List<Evidence> evidence = List.of();
    if (known != null && row.state() == RowState.POSSIBLE) {
      evidence =
          person
              .flatMap(
                  one ->
                      places
                          .find(one, reader, new ArrayList<>())
                          .map(place -> Comparison.facts(one).at(place.centre().path())))
              .map(asked -> DuplicateScore.of(asked, known.facts().at(known.path())).evidence())
              .orElse(List.of());
    }
    return new RowView(
        row.number(),
        row.state(),
        heading.columns().stream()
            .filter(column -> column.field() != null && column.field().isName())
            .map(column -> cell(row, column))
            .collect(Collectors.joining(" "))
            .strip(),
        person
            .map(one -> one.birth().toString())
            .orElseGet(() -> cellOf(row, heading.columnOf(Field.BIRTH))),
        row.faults(),
        row.changes(),
        known == null ? "" : name(known.facts()),
        known == null ? "" : birth(known.facts()),
        row.score() == null ? 0 : row.score(),
        evidence,
        row.decision());
  }

  private static String name(LearnerFacts facts) {
    return Stream.of(facts.givenAr(), facts.familyAr(), facts.givenLat(), facts.familyLat())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static String birth(LearnerFacts facts) {
    return String.format(Locale.ROOT, "%d-%02d", facts.birthYear(), facts.birthMonth());
  }

  private static String cell(ImportRow row, Column column) {
    return cellOf(row, column.index());
  }

  private static String cellOf(ImportRow row, int index) {
    return index >= 0 && index < row.cells().size() ? row.cells().get(index) : "";
  }

  private interface TableQuestion<T> {
    T ask(RowTable table) throws SQLException;
  }

  private <T> T on(long importId, TableQuestion<T> question) {
    try (Connection connection = database.getConnection()) {
      return question.ask(new RowTable(connection, importId));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private RosterImport find(long importId) {
    return em.createNamedQuery(RosterImport.ONE, RosterImport.class)
        .setParameter("id", importId)
        .setParameter("account", caller.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(RosterError.NO_SUCH_IMPORT));
  }
}
