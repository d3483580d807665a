package ma.tifawt.interop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Lesson;

/** A copy of the small course with one more lesson that has no question yet. */
final class LessonCopy {

  static final Path ORIGINAL = Path.of("src/test/resources/courses-mini");
  private static final String LESSON = "mini/m1-first/l3-import";

  private final Path root;
  private String printed = "";

  LessonCopy(Path folder) {
    root = folder.resolve("courses");
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      Path module = root.resolve("mini/m1-first/module.yml");
      Files.writeString(
          module, Files.readString(module).replace("l2-show]", "l2-show, l3-import]"));
      write(
          "lesson.yml",
          """
          schema: 1
          id: l3-import
          rev: 1 # stays
          minutes: 40
          objectives: [M1.1]
          steps:
            # the author's own words
            - id: intro
              type: read

          # the end
          """);
      write("fr.md", words("fr", "Voici."));
      write("ar.md", words("ar", "هذا هو."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String words(String lang, String said) {
    return "---\nlesson: l3-import\nlang: %s\ntitle: %s\nbased_on_rev: 1\n---\n\n## intro\n%s\n"
        .formatted(lang, said, said);
  }

  Path root() {
    return root;
  }

  Path lesson() {
    return root.resolve(LESSON);
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(lesson());
      Files.writeString(lesson().resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(lesson().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command and returns its exit code. */
  int take(Path file) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      int code =
          ImportQuestions.run(List.of(file.toString(), lesson().toString(), "fr", "en"), out);
      printed = bytes.toString(StandardCharsets.UTF_8);
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int take(String name, String content) {
    try {
      Path file = root.resolveSibling(name);
      Files.writeString(file, content);
      return take(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String printed() {
    return printed;
  }

  /** The lesson as it is read now, whatever other languages lack. */
  Lesson loaded() {
    return CourseLoader.draft(root).release().lesson(LESSON).orElseThrow();
  }

  List<String> errorsIn(String file) {
    return CourseLoader.draft(root).errors().stream()
        .filter(fault -> fault.path().equals(LESSON + "/" + file))
        .map(fault -> fault.place() + " " + fault.code() + " " + fault.arguments())
        .toList();
  }
}
