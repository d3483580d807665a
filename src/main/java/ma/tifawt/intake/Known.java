package ma.tifawt.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Things that a cell may name by code or by any of their names, in whatever spelling.
 *
 * @param <T> what is named
 */
final class Known<T> {

  private final Map<String, Set<T>> byWord = new HashMap<>();

  Known(Collection<T> all, Function<T, List<String>> words) {
    all.forEach(each -> words.apply(each).forEach(word -> add(word, each)));
  }

  private void add(String word, T each) {
    byWord.computeIfAbsent(key(word), key -> new HashSet<>()).add(each);
  }

  /** Empty where none is called so; more than one where it cannot be told. */
  Set<T> named(String cell) {
    return byWord.getOrDefault(key(cell), Set.of());
  }

  /** Codes have digits, which folding drops from names. */
  private static String key(String word) {
    return word.chars().anyMatch(Character::isDigit)
        ? word.strip().toUpperCase(java.util.Locale.ROOT)
        : TitleWords.fold(word);
  }
}
