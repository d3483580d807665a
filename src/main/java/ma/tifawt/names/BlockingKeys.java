package ma.tifawt.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys under which a record is filed so that its possible duplicates are found without comparing it
 * with everybody: two records are compared only if one is filed under a key that the other asks
 * for. Kinds of keys, each for a kind of mistake; a skeleton is that of a whole name or of one of
 * its words:
 *
 * <ul>
 *   <li>{@code b} one skeleton with year and month: the other name is misspelt or half missing, the
 *       names are swapped, the child has moved
 *   <li>{@code n} both skeletons in alphabetical order with the year, asked for with the years
 *       beside it too: a slip in year or month
 *   <li>{@code c} centre with year and month: both names are misspelt
 *   <li>{@code p} centre with one skeleton and the year: a slip in the month, and in one name
 * </ul>
 *
 * <p>A record without a month, or with the January that stands for one, is filed under the year
 * alone where others have the month; {@code n} and {@code p} bring the two together. Sizes for a
 * million children are in {@code src/doc/names.md}.
 */
public final class BlockingKeys {

  private static final int JANUARY = 1;

  private BlockingKeys() {}

  /** To store with the record. */
  public static Set<String> of(FoldedIdentity child) {
    Identity facts = child.facts();
    Set<String> keys = new LinkedHashSet<>();
    addNames(child, facts.birthYear(), keys);
    boolean month = facts.birthMonth() > JANUARY;
    String birth = facts.birthYear() + (month ? "-" + facts.birthMonth() : "");
    Set<String> parts = parts(child);
    for (String part : parts) {
      keys.add("b " + part + " " + birth);
    }
    if (facts.path() != null) {
      keys.add("c " + facts.path() + " " + birth);
      for (String part : parts) {
        keys.add("p " + facts.path() + " " + part + " " + facts.birthYear());
      }
    }
    return keys;
  }

  /** To look for: its own keys, and those it had if the year were a slip of the pen. */
  public static Set<String> asked(FoldedIdentity child) {
    Set<String> keys = of(child);
    int year = child.facts().birthYear();
    addNames(child, year - 1, keys);
    addNames(child, year + 1, keys);
    return keys;
  }

  private static void addNames(FoldedIdentity child, int year, Set<String> keys) {
    for (NamePart given : child.given()) {
      for (NamePart family : child.family()) {
        keys.add("n " + String.join(" ", sorted(given.skeleton(), family.skeleton())) + " " + year);
      }
    }
  }

  private static Collection<String> sorted(String one, String two) {
    return one.equals(two) ? List.of(one, two) : new TreeSet<>(List.of(one, two));
  }

  private static Set<String> parts(FoldedIdentity child) {
    Set<String> parts = new LinkedHashSet<>();
    for (List<NamePart> names : List.of(child.given(), child.family())) {
      for (NamePart name : names) {
        parts.add(name.skeleton());
        name.words().forEach(word -> parts.add(NameFold.skeletonOfSound(word.sound())));
      }
    }
    return parts;
  }
}
