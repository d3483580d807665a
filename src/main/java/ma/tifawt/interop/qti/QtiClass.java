package ma.tifawt.interop.qti;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ma.tifawt.interop.XmlPart.Element;

/**
 * What the standard has no word for, said in the attribute {@code class}, over which other systems
 * pass: the schema of QTI 3 allows it everywhere and attributes of our own nowhere.
 */
final class QtiClass {

  static final String HINT = "tifawt-hint";
  static final String MATCH = "tifawt-match";
  static final String SORT = "tifawt-sort";
  static final String POINTS = "tifawt-points-";
  static final String OBJECTIVE = "tifawt-objective-";
  static final String KIND = "tifawt-kind-";

  private QtiClass() {}

  static String of(String name, String value) {
    return name + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static Optional<String> value(Element element, String name) {
    return element
        .classes()
        .filter(c -> c.startsWith(name))
        .findFirst()
        .flatMap(c -> value(c, name));
  }

  private static Optional<String> value(String said, String name) {
    try {
      return Optional.of(URLDecoder.decode(said.substring(name.length()), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // written by somebody else
    }
  }
}
