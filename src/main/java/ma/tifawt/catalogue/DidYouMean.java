package ma.tifawt.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest of the words that would have been right, by edit distance. */
final class DidYouMean {

  /**
   * Longer words are not compared: nobody mistypes them by one letter and it costs their square.
   */
  private static final int LONGEST = 60;

  private DidYouMean() {}

  /** At most a third of the letters wrong. */
  static Optional<String> among(Collection<String> known, String word) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> candidate.length() <= LONGEST && distance(candidate, word) <= allowed)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(candidate, word))
                .thenComparing(c -> c));
  }

  /** The end of a message: the suggestion, or all that is possible, or nothing. */
  static String hint(Collection<String> known, String word) {
    return among(known, word)
        .map(best -> " → " + best + " ?")
        .orElse(known.isEmpty() || known.size() > 20 ? "" : " (" + String.join(", ", known) + ")");
  }

  private static int distance(String a, String b) {
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[b.length()];
  }
}
