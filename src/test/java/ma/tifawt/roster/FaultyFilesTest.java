package ma.tifawt.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableRow;
import org.junit.jupiter.api.Test;

/** Faults of real life, one a file, each named with its place. */
class FaultyFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/roster/faults");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void eachFaultIsSaidWithItsPlace() throws IOException {
    Map<String, List<String>> expected = expected();
    assertThat(expected).hasSizeGreaterThanOrEqualTo(30);
    for (Map.Entry<String, List<String>> file : expected.entrySet()) {
      assertThat(faults(FOLDER.resolve(file.getKey())))
          .as(file.getKey())
          .containsExactlyInAnyOrderElementsOf(file.getValue());
    }
  }

  @Test
  void everyFileOfTheFolderIsExpected() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("expected.txt")))
          .containsExactlyInAnyOrderElementsOf(expected().keySet());
    }
  }

  private static Map<String, List<String>> expected() throws IOException {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("expected.txt"))) {
      if (line.startsWith("  ")) {
        current.add(line.strip());
      } else if (!line.startsWith("#")) {
        current = new ArrayList<>();
        expected.put(line.strip(), current);
      }
    }
    return expected;
  }

  private static List<String> faults(Path path) throws IOException {
    List<String> found = new ArrayList<>();
    try (RosterFile file = RosterFile.open(path, false)) {
      PersonReader reader = new PersonReader(file.heading(), TODAY);
      for (Optional<TableRow> row = file.next(); row.isPresent(); row = file.next()) {
        for (Fault fault : reader.read(row.get().cells()).faults()) {
          String column = new Column(fault.column(), "", null, Column.Fate.KEPT).letters();
          found.add(
              (row.get().number() + " " + column + " " + fault.reason() + " " + fault.value())
                  .strip());
        }
      }
    } catch (DomainException e) {
      found.add(
          (e.code().code()
                  + " "
                  + e.arguments().stream().map(Object::toString).collect(Collectors.joining(" ")))
              .strip());
    }
    return found;
  }
}
