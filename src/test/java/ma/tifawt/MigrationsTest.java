package ma.tifawt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations are numbered without gaps, and one that was released never changes again. */
class MigrationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/db/migration");

  /**
   * {@code sha256 file} of every released migration; a line is added at release and never edited.
   */
  private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

  @Test
  void theyAreNumberedWithoutGaps() throws IOException {
    List<String> names = names();
    assertThat(names).isNotEmpty().allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"));
    assertThat(names.stream().map(name -> Integer.parseInt(name.substring(1, 4))).toList())
        .isEqualTo(IntStream.rangeClosed(1, names.size()).boxed().toList());
  }

  @Test
  void aReleasedOneNeverChanges() throws IOException {
    Map<String, String> released =
        Files.readAllLines(RELEASED).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toMap(line -> line.split("  ")[1], line -> line.split("  ")[0]));
    assertThat(released).isNotEmpty();
    released.forEach(
        (name, sha256) ->
            assertThat(sha256(FOLDER.resolve(name)))
                .as("%s was released: write a new migration instead", name)
                .isEqualTo(sha256));
  }

  @Test
  void everyTableIsUtf8AndTransactional() throws IOException {
    for (String name : names()) {
      String sql = Files.readString(FOLDER.resolve(name));
      long tables = sql.lines().filter(line -> line.startsWith("create table")).count();
      long dressed =
          sql.lines()
              .filter(
                  line ->
                      line.contains("engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin"))
              .count();
      assertThat(dressed).as(name).isEqualTo(tables);
    }
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(Files.readString(file).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(file + " is gone", e);
    }
  }
}
