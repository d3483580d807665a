package ma.tifawt.interop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.Release;
import ma.tifawt.interop.qti.QtiPackage;
import ma.tifawt.shared.i18n.Lang;

/**
 * Writes the questions of a lesson as a package of QTI 3: {@code ExportQuestions courses
 * course/module/lesson words package.zip}. Exit code 0, or 2 if it was called wrongly.
 */
public final class ExportQuestions {

  private static final String USAGE =
      "usage: ExportQuestions courses course/module/lesson ar|fr|zgh|en package.zip";

  private ExportQuestions() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) throws IOException {
    Optional<Lang> lang = arguments.size() == 4 ? Lang.of(arguments.get(2)) : Optional.empty();
    if (lang.isEmpty() || !Files.isDirectory(Path.of(arguments.get(0)))) {
      out.println(USAGE);
      return 2;
    }
    Release release = CourseLoader.load(Path.of(arguments.get(0))).release();
    Optional<Lesson> lesson = release.lesson(arguments.get(1));
    Optional<LessonText> words = lesson.map(l -> l.texts().get(lang.get()));
    if (words.isEmpty()) {
      out.println(USAGE);
      return 2;
    }
    byte[] zip = QtiPackage.write(release, lesson.get(), words.get());
    Files.write(Path.of(arguments.get(3)), zip);
    out.println(arguments.get(3) + " " + zip.length);
    return 0;
  }
}
