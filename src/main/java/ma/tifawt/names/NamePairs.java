package ma.tifawt.names;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keys for two skeletons that one person has, in any order: what a search for a given and a family
 * name looks up. Two pairs may meet in one key, so that whoever finds by it compares the names.
 */
public final class NamePairs {

  private static final long LOW = 0xFFFF_FFFFL;

  private NamePairs() {}

  /** The same for both orders, today and in every later release: it stands in the index. */
  public static long of(String skeleton, String other) {
    int one = skeleton.hashCode(); // fixed by the specification of String
    int two = other.hashCode();
    return (long) Math.min(one, two) << Integer.SIZE | Math.max(one, two) & LOW;
  }

  /**
   * All pairs of one person: of each given and each family name, alike or not, and of the parts of
   * a double name.
   */
  public static Set<Long> all(Set<String> given, Set<String> family) {
    Set<Long> pairs = new LinkedHashSet<>(within(given));
    pairs.addAll(within(family));
    given.forEach(one -> family.forEach(other -> pairs.add(of(one, other))));
    return pairs;
  }

  private static Set<Long> within(Set<String> name) {
    Set<Long> pairs = new LinkedHashSet<>();
    for (String one : name) {
      for (String other : name) {
        if (!one.equals(other)) {
          pairs.add(of(one, other));
        }
      }
    }
    return pairs;
  }
}
