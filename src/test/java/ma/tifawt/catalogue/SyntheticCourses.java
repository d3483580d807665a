package ma.tifawt.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Courses as large as the whole curriculum: 108 lessons in three languages, each a copy of one of
 * the written lessons under an id of its own. For measuring; {@code main} writes them into a folder
 * for a server to serve.
 */
public final class SyntheticCourses {

  /** Lessons; bands A, B and C of the curriculum: 28, 40 and 40. */
  public static final int LESSONS = 108;

  private static final Path PATTERN = Path.of("courses");
  private static final Path MODULE = Path.of("courses/builders/b5-learning-from-examples");
  private static final Map<String, List<Integer>> SHAPE =
      new TreeMap<>(Map.of("A", List.of(7, 4), "B", List.of(8, 5), "C", List.of(8, 5)));

  private final Path root;
  private final List<Path> lessons;

  private SyntheticCourses(Path root) throws IOException {
    this.root = root;
    try (Stream<Path> found = Files.list(MODULE)) {
      lessons = found.filter(f -> Files.exists(f.resolve("lesson.yml"))).sorted().toList();
    }
  }

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  /**
   * @param root a folder that is not there yet or empty
   */
  public static void write(Path root) throws IOException {
    new SyntheticCourses(root).all();
  }

  private void all() throws IOException {
    copy(PATTERN.resolve("_shared"), "_shared", Map.of());
    StringBuilder list = new StringBuilder("schema: 1\ncourses:\n");
    for (String band : SHAPE.keySet()) {
      list.append("  - { id: %s }\n".formatted(id(band)));
      course(band);
    }
    put("courses.yml", list.toString());
  }

  private static String id(String band) {
    return "band-" + band.toLowerCase(Locale.ROOT);
  }

  private void course(String band) throws IOException {
    List<String> modules = new ArrayList<>();
    for (int m = 1; m <= SHAPE.get(band).get(0); m++) {
      modules.add("m" + m);
      module(band, "m" + m);
    }
    String yaml =
        Files.readString(PATTERN.resolve("builders/course.yml"))
            .replace("id: builders", "id: " + id(band))
            .replace("band: B", "band: " + band)
            .replaceFirst("modules: \\[.*]", "modules: " + modules)
            .replaceFirst("project: [a-z0-9-]+", "project: m1");
    put(id(band) + "/course.yml", yaml);
    copy(PATTERN.resolve("builders/i18n"), id(band) + "/i18n", Map.of());
  }

  private void module(String band, String module) throws IOException {
    String path = id(band) + "/" + module;
    List<String> ids = new ArrayList<>();
    for (int l = 1; l <= SHAPE.get(band).get(1); l++) {
      Path pattern = lessons.get((l - 1) % lessons.size());
      String name = pattern.getFileName().toString();
      ids.add(name);
      copy(pattern, path + "/" + name, Map.of(MODULE.getFileName().toString(), module));
    }
    String yaml = Files.readString(MODULE.resolve("module.yml"));
    put(
        path + "/module.yml",
        yaml.replace("id: " + MODULE.getFileName(), "id: " + module)
            .replaceFirst("(?s)lessons:\\n(  - .*?\\n)+", "lessons: " + ids + "\n"));
    copy(MODULE.resolve("i18n"), path + "/i18n", Map.of());
  }

  private void copy(Path from, String to, Map<String, String> replaced) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Path copy = root.resolve(to).resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".yml")) {
          String text = Files.readString(file);
          for (Map.Entry<String, String> word : replaced.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
          }
          Files.writeString(copy, text);
        } else {
          Files.write(copy, bytes);
        }
      }
    }
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
