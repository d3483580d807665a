package ma.tifawt.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The courses of the product under test: those of the repository, in {@code builders} a module
 * more, in which every kind of question and step is met, and the course {@code trylabs} with the
 * labs that no real lesson has yet.
 */
public final class TestCourses {

  private static final Path EXTRA = Path.of("src/test/resources/courses-player");
  private static final Path LABS = Path.of("src/test/resources/courses-labs");

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
    copy(LABS.resolve("trylabs"), folder.resolve("trylabs"));
    Path list = folder.resolve("courses.yml");
    String ours = Files.readString(LABS.resolve("courses.yml"));
    Files.writeString(
        list,
        Files.readString(list).stripTrailing()
            + ours.substring(ours.indexOf("courses:") + "courses:".length()));
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
