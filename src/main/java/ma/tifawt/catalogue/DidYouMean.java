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
