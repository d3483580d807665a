package ma.tifawt.roster;

import static ma.tifawt.shared.security.Permission.ADD_LEARNER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.tifawt.people.GroupListService;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.table.CsvRows;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.table.TableRows;
import ma.tifawt.shared.time.Now;

/** The quick ways into a group: a child at the door in three fields, and a list that is pasted. */
@ApplicationScoped
@Transactional
public class WalkInService {

  /** Lines of a pasted list; a longer one is a file. */
  private static final int MOST = 100;

  /** What a pasted list without titles is taken for, and what the three fields are. */
  private static final Heading THREE =
      new Heading(
          0,
          List.of(
              new Column(0, "", Field.GIVEN, Column.Fate.KEPT),
              new Column(1, "", Field.FAMILY, Column.Fate.KEPT),
              new Column(2, "", Field.BIRTH, Column.Fate.KEPT)));

  @Inject private GroupListService groups;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * Adds a child to a group, unless the child may be known already.
   *
   * @param another the person has seen who may be meant, and says that it is somebody else
   * @throws DomainException PEO-002 the group is out of scope
   */
  @Allow(ADD_LEARNER)
  public WalkIn add(long groupId, List<String> givenFamilyBirth, boolean another) {
    return take(groupId, new TableRow(1, givenFamilyBirth), reader(THREE), another);
  }

  /**
   * Adds the children of a pasted list who are sound and not known yet.
   *
   * @return what became of each line
   * @throws DomainException PEO-002 the group is out of scope; TAB-007 a quotation mark is not
   *     closed; ROS-011 more lines than {@link #MOST}
   */
  @Allow(ADD_LEARNER)
  public List<WalkIn> paste(long groupId, String text) {
    List<TableRow> lines = lines(text);
    if (lines.size() > MOST) {
      throw new DomainException(RosterError.TOO_MUCH_PASTED, MOST);
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    Heading titles = Heading.in(List.of(lines.get(0)), new HeaderWords());
    boolean titled = titles.isComplete();
    PersonReader reader = reader(titled ? titles : THREE);
    Cutter cutter = new Cutter(titled ? titles : THREE, false);
    List<WalkIn> results = new ArrayList<>();
    for (TableRow line : titled ? lines.subList(1, lines.size()) : lines) {
      results.add(take(groupId, new TableRow(line.number(), cutter.cut(line)), reader, false));
    }
    return results;
  }

  private static List<TableRow> lines(String text) {
    List<TableRow> lines = new ArrayList<>();
    try (TableRows rows = CsvRows.of(text)) {
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        lines.add(row.get());
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PersonReader reader(Heading heading) {
    return new PersonReader(heading, today());
  }

  private WalkIn take(long groupId, TableRow line, PersonReader reader, boolean another) {
    String name = (line.cell(0) + " " + line.cell(1)).strip();
    PersonReader.Reading reading = reader.read(line.cells());
    if (reading.person().isEmpty()) {
      return new WalkIn(line.number(), name, null, reading.faults(), List.of());
    }
    LearnerFacts facts = Comparison.facts(reading.person().get());
    List<LearnerRecord> likely = another ? List.of() : groups.likely(groupId, facts);
    if (!likely.isEmpty()) {
      return new WalkIn(line.number(), name, null, List.of(), likely);
    }
    long id = groups.addTo(groupId, facts, today());
    return new WalkIn(line.number(), name, id, List.of(), List.of());
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
