package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.tifawt.interop.Reason;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for authors tells them to write is a course without a fault. */
class AuthoringGuideTest {

  private static final Path COURSES = Path.of("courses");
  private static final Pattern FILE =
      Pattern.compile(
          "\\*\\*(courses/[^*]+)\\*\\*[^\\n]*\\n\\n```[a-z]+\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINE =
      Pattern.compile("\\*\\*courses/courses\\.yml\\*\\* gets one line more, `([^`]+)`");
  private static final Pattern COMMAND = Pattern.compile("mvn -q -P([a-z]+)");

  private static String guide;

  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readString(Path.of("src/doc/authoring.md"));
  }

  @Test
  void theFirstCourseOfTheGuideHasNoFault() throws IOException {
    copyCourses();
    List<MatchResult> files = FILE.matcher(guide).results().toList();
    assertThat(files).hasSize(6);
    for (MatchResult file : files) {
      Path path = folder.resolve(file.group(1));
      assertThat(path.normalize().startsWith(folder)).isTrue();
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    MatchResult line = LINE.matcher(guide).results().findFirst().orElseThrow();
    Path list = folder.resolve("courses/courses.yml");
    Files.writeString(list, Files.readString(list) + line.group(1) + "\n");
    CourseLoader.Result result = CourseLoader.load(folder.resolve("courses"));
    assertThat(result.faults())
        .filteredOn(f -> f.path().startsWith("my-course/") || f.isError())
        .extracting(f -> f.place() + " " + f.code())
        .isEmpty();
    Lesson lesson = result.release().lesson("my-course/m1-bread/l1-flour-to-bread").orElseThrow();
    assertThat(lesson.textFor(Lang.AR).lang()).isEqualTo(Lang.FR);
    assertThat(lesson.steps()).hasSize(5);
  }

  private void copyCourses() throws IOException {
    try (Stream<Path> files = Files.walk(COURSES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void everyCommandOfTheGuideIsAProfileOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    List<String> commands =
        COMMAND.matcher(guide).results().map(m -> m.group(1)).distinct().toList();
    assertThat(commands).contains("preview", "courses", "import", "export");
    assertThat(commands).allSatisfy(name -> assertThat(build).contains("<id>" + name + "</id>"));
  }

  @Test
  void everyReasonOfAnImportIsInTheGuide() {
    for (Reason reason : Reason.values()) {
      assertThat(guide).contains("| " + reason.code() + " |");
    }
  }
}
