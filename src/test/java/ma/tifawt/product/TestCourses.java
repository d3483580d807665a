package ma.tifawt.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The courses of the product under test: those of the repository, and in {@code builders} a module
 * more, in which every kind of question and step is met.
 */
public final class TestCourses {

  private static final Path EXTRA = Path.of("src/test/resources/courses-player");

  private TestCourses() {}

  /**
   * @return the folder to serve
   */
  public static Path in(Path folder) throws IOException {
    copy(Path.of("courses"), folder);
    copy(EXTRA, folder.resolve("builders"));
    Path course = folder.resolve("builders/course.yml");
    String yaml = Files.readString(course);
    String more =
        yaml.replaceFirst("modules: \\[(.*)\\]", "modules: [$1, b9-player]")
            .replace("en: complete", "en: partial");
    if (more.equals(yaml)) {
      throw new IllegalStateException("the course has changed its looks: " + course);
    }
    Files.writeString(course, more);
    return folder.toAbsolutePath();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
