package ma.tifawt.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ma.tifawt.catalogue.FaultCode.Severity;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * Something wrong at one place of a course file.
 *
 * @param path from the folder of the courses, with {@code /}
 * @param line from 1
 * @param column in characters, from 1
 * @param arguments for the message of the code
 * @param hint what was probably meant
 */
public record CourseFault(
    String path,
    int line,
    int column,
    FaultCode code,
    Severity severity,
    List<String> arguments,
    DidYouMean hint)
    implements Comparable<CourseFault> {

  private static final Comparator<CourseFault> BY_PLACE =
      Comparator.comparing(CourseFault::path)
          .thenComparingInt(CourseFault::line)
          .thenComparingInt(CourseFault::column)
          .thenComparing(CourseFault::code)
          .thenComparing(fault -> String.join("\n", fault.arguments()));

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public String message(Texts texts, Lang lang) {
    return texts.get(lang, "FaultCode." + code, arguments.toArray()) + hint.text(texts, lang);
  }

  /** {@code path:line:column: error C203 message}. */
  public String print(Texts texts, Lang lang) {
    return place()
        + ": "
        + severity.name().toLowerCase(Locale.ROOT)
        + " "
        + code.code()
        + " "
        + message(texts, lang);
  }

  public String place() {
    return path + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(CourseFault other) {
    return BY_PLACE.compare(this, other);
  }
}
