package ma.tifawt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table "What is stored of whom" in {@code src/doc/security.md} is whole: no column is added
 * about a person without purpose, basis, retention and who sees it (child-safety CS-10).
 */
class PersonalDataTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path DOCUMENT = Path.of("src/doc/security.md");
  private static final Pattern TABLE =
      Pattern.compile("create table (\\w+) \\((.*?)\\n\\) engine", Pattern.DOTALL);
  private static final Pattern CHANGE = Pattern.compile("alter table (\\w+)(.*?);", Pattern.DOTALL);
  private static final Pattern ADDED = Pattern.compile("add column (\\w+)");
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (\\w+) ");
  private static final Set<String> WORDS =
      Set.of("constraint", "primary", "index", "unique", "check", "key", "foreign");

  /** Name a row and guard it; every table has them. */
  private static final Set<String> PLAIN = Set.of("id", "version");

  @Test
  void everyColumnAboutAPersonHasItsRow() throws IOException {
    Map<String, Set<String>> stored = stored();
    Map<String, Set<String>> told = told();
    Set<String> aboutNobody = aboutNobody();
    assertThat(stored).hasSizeGreaterThan(40);
    assertThat(aboutNobody).hasSizeGreaterThan(5).isSubsetOf(stored.keySet());
    assertThat(told.keySet()).doesNotContainAnyElementsOf(aboutNobody);
    Set<String> missing = new TreeSet<>();
    stored.forEach(
        (table, columns) -> {
          if (!aboutNobody.contains(table)) {
            columns.stream()
                .filter(column -> !told.getOrDefault(table, Set.of()).contains(column))
                .forEach(column -> missing.add(table + "." + column));
          }
        });
    assertThat(missing).as("give each a row in %s, or do not store it", DOCUMENT).isEmpty();
  }

  @Test
  void noRowTellsOfAColumnThatIsGone() throws IOException {
    Map<String, Set<String>> stored = stored();
    told()
        .forEach(
            (table, columns) ->
                assertThat(stored.getOrDefault(table, Set.of())).as(table).containsAll(columns));
  }

  @Test
  void everyRowIsWhole() throws IOException {
    List<String[]> rows = rows();
    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(rows)
        .allSatisfy(
            cells -> assertThat(cells).hasSize(8).allSatisfy(cell -> assertThat(cell).isNotNull()));
    assertThat(rows)
        .allSatisfy(
            cells ->
                assertThat(Arrays.copyOfRange(cells, 1, 8))
                    .allSatisfy(cell -> assertThat(cell).isNotBlank()));
  }

  private static Map<String, Set<String>> stored() throws IOException {
    Map<String, Set<String>> stored = new TreeMap<>();
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.sorted().toList()) {
        String sql = Files.readString(file).replaceAll("--.*", "");
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
          Set<String> columns = stored.computeIfAbsent(table.group(1), t -> new TreeSet<>());
          COLUMN.matcher(table.group(2)).results().map(m -> m.group(1)).forEach(columns::add);
        }
        Matcher change = CHANGE.matcher(sql);
        while (change.find()) {
          Set<String> columns = stored.computeIfAbsent(change.group(1), t -> new TreeSet<>());
          ADDED.matcher(change.group(2)).results().map(m -> m.group(1)).forEach(columns::add);
        }
      }
    }
    stored
        .values()
        .forEach(columns -> columns.removeIf(c -> WORDS.contains(c) || PLAIN.contains(c)));
    return stored;
  }

  private static Map<String, Set<String>> told() throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    for (String[] cells : rows()) {
      Set<String> columns =
          told.computeIfAbsent(cells[1].strip().replace("`", ""), t -> new TreeSet<>());
      Arrays.stream(cells[2].split(",")).map(String::strip).forEach(columns::add);
    }
    return told;
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.matches("\\| `\\w+` \\|.*"))
        .map(line -> line.split("\\|"))
        .toList();
  }

  private static Set<String> aboutNobody() throws IOException {
    String line =
        Files.readAllLines(DOCUMENT).stream()
            .filter(each -> each.startsWith("About nobody:"))
            .findFirst()
            .orElseThrow();
    Set<String> tables = new TreeSet<>();
    Pattern.compile("`(\\w+)`").matcher(line).results().forEach(m -> tables.add(m.group(1)));
    return tables;
  }
}
