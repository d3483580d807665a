package ma.tifawt.interop;

import java.util.List;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * Something of a foreign file that is not in the lesson, or not as it was.
 *
 * @param file as the author named it; inside a package after a {@code !}
 */
public record Remark(String file, Spot spot, Reason reason, List<String> arguments) {

  /** {@code file:line:column: I101 message}. */
  public String print(Texts texts, Lang lang) {
    return place()
        + ": "
        + reason.code()
        + " "
        + texts.get(lang, "Reason." + reason, arguments.toArray());
  }

  public String place() {
    return file + ":" + spot.line() + ":" + spot.column();
  }
}
