package ma.tifawt.interop;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.MediaFile;

/**
 * The pictures of one foreign file, under the names they get in a lesson's {@code media/}: two
 * different ones never get the same. What a lesson may not show has no name.
 */
public final class Pictures {

  /** Letters before the ending; what is left of the name of a camera or of an archive. */
  private static final int LONGEST = 40;

  private final Map<String, byte[]> taken = new HashMap<>();

  public record Picture(String name, byte[] bytes) {}

  /** Under its own name, as long as no other picture has it. */
  public Optional<Picture> named(String source, byte[] bytes) {
    String name = stem(source) + ending(source);
    byte[] there = taken.get(name);
    return there == null || Arrays.equals(there, bytes) ? kept(name, bytes) : apart(source, bytes);
  }

  /** Under a name that tells its bytes, because half the pictures of the world are image.png. */
  public Optional<Picture> apart(String source, byte[] bytes) {
    return kept(stem(source) + "-" + Ids.hash(bytes) + ending(source), bytes);
  }

  private Optional<Picture> kept(String name, byte[] bytes) {
    if (!MediaFile.mayBeShown(name, bytes)) {
      return Optional.empty();
    }
    taken.put(name, bytes);
    return Optional.of(new Picture(name, bytes));
  }

  private static String file(String source) {
    return source.substring(source.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String source) {
    String file = file(source);
    int dot = file.lastIndexOf('.');
    String name = dot < 0 ? file : file.substring(0, dot);
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("(%[0-9a-f]{2}|[^a-z0-9_.-])+", "-")
            .replaceAll("^[.-]+|[.-]+$", "");
    return plain.isEmpty() ? "picture" : plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static String ending(String source) {
    int dot = file(source).lastIndexOf('.');
    String ending = dot < 0 ? "" : file(source).substring(dot);
    return ending.equals(".jpeg") ? ".jpg" : ending;
  }
}
