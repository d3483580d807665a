package ma.tifawt.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Well-known names with their spellings, from {@code known-names.txt}. They settle what letters
 * cannot: that Hassan and Houcine are two names although one letter parts them in Arabic, that Med
 * is Mohamed, and that two children called Mohamed Alaoui are no rare thing.
 */
final class KnownNames {

  /**
   * What a spelling may stand for.
   *
   * @param numbers of the names; الحسن is both Hassan and Lahcen, for the article is left out
   * @param frequent two children of one month may well share it
   */
  record Known(Set<Integer> numbers, boolean frequent) {

    static final Known NOT = new Known(Set.of(), false);

    boolean sameAs(Known other) {
      return numbers.stream().anyMatch(other.numbers::contains);
    }

    boolean otherThan(Known other) {
      return !numbers.isEmpty() && !other.numbers.isEmpty() && !sameAs(other);
    }

    private Known and(Known other) {
      Set<Integer> both = new HashSet<>(numbers);
      both.addAll(other.numbers);
      return new Known(Set.copyOf(both), frequent || other.frequent);
    }
  }

  static final KnownNames ALL = new KnownNames(lines());

  private final Map<String, Known> bySound = new HashMap<>();
  private int lines;

  /** None, to see what letters alone are good for. */
  static final KnownNames NONE = new KnownNames(List.of());

  private KnownNames(List<String> written) {
    written.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  /** What is known of the name with this sound; {@link Known#NOT} for most names. */
  Known find(String sound) {
    return bySound.getOrDefault(key(sound), Known.NOT);
  }

  /** Latin vowels that sound alike fall together; ayn and doubled letters are gone before. */
  private static String key(String sound) {
    return sound.replace('e', 'a').replace('y', 'i').replace("aa", "a").replace("ii", "i");
  }

  private void add(String line) {
    boolean frequent = line.startsWith("*");
    Known known = new Known(Set.of(++lines), frequent);
    for (String spelling : line.substring(frequent ? 1 : 0).split("[=,]")) {
      bySound.merge(key(NameFold.sound(spelling)), known, Known::and);
    }
  }

  private static List<String> lines() {
    try (InputStream in = KnownNames.class.getResourceAsStream("known-names.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
