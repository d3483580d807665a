package ma.tifawt.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/**
 * What was probably meant by a word that is not known.
 *
 * @param best the nearest known word by edit distance, or empty
 * @param known all of them, where they are few enough to be read
 */
record DidYouMean(String best, List<String> known) {

  static final DidYouMean NOTHING = new DidYouMean("", List.of());

  /** Longer words are not compared: the cost is the product of both lengths. */
  private static final int LONGEST = 60;

  private static final int READABLE = 20;

  /** At most a third of the letters wrong. */
  static DidYouMean of(Collection<String> known, String word) {
    int allowed = word.length() > LONGEST ? -1 : Math.max(1, word.length() / 3);
    String best =
        known.stream()
            .filter(
                candidate -> candidate.length() <= LONGEST && distance(candidate, word) <= allowed)
            .min(Comparator.<String>comparingInt(c -> distance(c, word)).thenComparing(c -> c))
            .orElse("");
    boolean list = best.isEmpty() && known.size() <= READABLE;
    return new DidYouMean(best, list ? List.copyOf(known) : List.of());
  }

  /** The end of a sentence, empty where there is nothing to suggest. */
  String text(Texts texts, Lang lang) {
    if (!best.isEmpty()) {
      return texts.get(lang, "catalogue.hint.did-you-mean", best);
    }
    return known.isEmpty()
        ? ""
        : texts.get(lang, "catalogue.hint.one-of", String.join(", ", known));
  }

  /** Letters to add, drop, change, or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
