package ma.tifawt.organisation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A node of the tree as a list may name it.
 *
 * @param path ends in the node's own code or id
 */
public record NamedNode(String path, String code, LocalizedText name) implements Serializable {

  /** Its code and its names. */
  public List<String> words() {
    return Stream.concat(Stream.of(code), Arrays.stream(Lang.values()).map(name::in))
        .distinct()
        .toList();
  }

  /** Steps below the root. */
  public int depth() {
    return (int) path.chars().filter(c -> c == '/').count() - 1;
  }
}
