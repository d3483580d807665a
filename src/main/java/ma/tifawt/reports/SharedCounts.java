package ma.tifawt.reports;

import java.util.List;

/** The numbers of a place by which is decided whether it may be shown. */
final class SharedCounts {

  private SharedCounts() {}

  /**
   * Children, marks there and marks away, of everybody, of each part and of those in no part.
   *
   * @param figures of everybody, then of each part
   */
  static long[] of(List<Figures> figures) {
    boolean parted = figures.size() > 1;
    long[] counts = new long[3 * (figures.size() + (parted ? 1 : 0))];
    for (int i = 0; i < figures.size(); i++) {
      put(counts, i, figures.get(i));
    }
    if (parted) {
      put(counts, figures.size(), rest(figures));
    }
    return counts;
  }

  /** Of whom the part is not known; a child in two bands is in both, never below none. */
  private static Figures rest(List<Figures> figures) {
    Figures all = figures.get(0);
    long children = all.children();
    long came = all.came();
    long counted = all.counted();
    for (Figures part : figures.subList(1, figures.size())) {
      children -= part.children();
      came -= part.came();
      counted -= part.counted();
    }
    return new Figures(Math.max(0, children), 0, 0, 0, 0, 0, 0, came, counted, 0, 0);
  }

  /** Marks without a child who came are somebody's, and nobody knows of how many. */
  private static void put(long[] counts, int place, Figures figures) {
    boolean unknown = figures.children() == 0 && figures.counted() > 0;
    counts[3 * place] = unknown ? 1 : figures.children();
    counts[3 * place + 1] = figures.came();
    counts[3 * place + 2] = figures.counted() - figures.came();
  }
}
