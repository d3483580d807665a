package ma.tifawt.catalogue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * Checks a folder of courses from the command line: {@code ValidateCourses [--format=json]
 * [--lang=fr] folder}. Faults go to standard output, one a line; exit code 0 without errors, 1 with
 * errors, 2 if it was called wrongly.
 */
public final class ValidateCourses {

  private static final String USAGE =
      "usage: ValidateCourses [--format=text|json] [--lang=ar|fr|en] folder";

  private ValidateCourses() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) {
    List<String> rest = new ArrayList<>(arguments);
    String format = option(rest, "--format=", "text");
    Optional<Lang> lang = Lang.of(option(rest, "--lang=", Lang.EN.path()));
    boolean json = format.equals("json");
    if (rest.size() != 1 || lang.isEmpty() || !(json || format.equals("text"))) {
      out.println(USAGE);
      return 2;
    }
    Path folder = Path.of(rest.get(0));
    if (!Files.isDirectory(folder)) {
      out.println(USAGE);
      return 2;
    }
    CourseLoader.Result result = CourseLoader.load(folder);
    Texts texts = new Texts();
    out.print(json ? json(result.faults(), texts, lang.get()) : lines(result, texts, lang.get()));
    out.flush();
    return result.errors().isEmpty() ? 0 : 1;
  }

  /** Takes an option out of the arguments. */
  private static String option(List<String> arguments, String name, String otherwise) {
    Optional<String> given = arguments.stream().filter(a -> a.startsWith(name)).findFirst();
    given.ifPresent(arguments::remove);
    return given.map(a -> a.substring(name.length())).orElse(otherwise);
  }

  private static String lines(CourseLoader.Result result, Texts texts, Lang lang) {
    StringBuilder lines = new StringBuilder();
    result.faults().forEach(fault -> lines.append(fault.print(texts, lang)).append('\n'));
    int errors = result.errors().size();
    return lines
        + texts.get(lang, "catalogue.report.sum", errors, result.faults().size() - errors)
        + "\n";
  }

  private static String json(List<CourseFault> faults, Texts texts, Lang lang) {
    return faults.stream()
        .map(fault -> json(fault, texts, lang))
        .collect(Collectors.joining(",\n ", "[", "]\n"));
  }

  private static String json(CourseFault fault, Texts texts, Lang lang) {
    return "{\"path\":"
        + NodeJson.quoted(fault.path())
        + ",\"line\":"
        + fault.line()
        + ",\"column\":"
        + fault.column()
        + ",\"severity\":"
        + NodeJson.quoted(fault.severity().name().toLowerCase(Locale.ROOT))
        + ",\"code\":"
        + NodeJson.quoted(fault.code().code())
        + ",\"message\":"
        + NodeJson.quoted(fault.message(texts, lang))
        + "}";
  }
}
