package ma.tifawt.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well possible duplicates are found and twins left alone. What the set does not prove: it
 * holds no real list, the names are those that its authors thought of, half of its pairs are one
 * child where in life one in thousands is, and slips are evenly spread. See {@code
 * src/doc/names.md}.
 */
class DuplicateBenchmarkTest {

  private static final List<Pair> PAIRS = DuplicatePairs.stored();

  @Test
  void theStoredPairsAreTheOnesThatAreMade() {
    assertThat(PAIRS).isEqualTo(DuplicatePairs.made());
  }

  @Test
  void bothPartsAreLargeAndShareNoPair() {
    List<Pair> aside = part(true);
    List<Pair> tuning = part(false);

    assertThat(aside.size() + tuning.size()).isGreaterThanOrEqualTo(600);
    assertThat(aside).hasSizeGreaterThanOrEqualTo(200);
    assertThat(Collections.disjoint(new HashSet<>(names(aside)), names(tuning))).isTrue();
    assertThat(strata(aside)).hasSize(20).isEqualTo(strata(tuning));
  }

  @Test
  void thePartKeptAsideIsToldApart() {
    Figures figures = Figures.of(part(true), KnownNames.ALL);
    System.out.println(figures.table("kept aside"));

    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.90);
    assertThat(figures.wronglySure).isZero();
  }

  @Test
  void thePartForTuningIsToldApart() {
    Figures figures = Figures.of(part(false), KnownNames.ALL);
    System.out.println(figures.table("tuning"));

    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.90);
    assertThat(figures.wronglySure).isZero();
  }

  /** What letters alone do, for names that nobody put on a list; no goal, only not a collapse. */
  @Test
  void withoutTheListOfKnownNamesMostIsStillFound() {
    Figures figures = Figures.of(part(true), KnownNames.NONE);
    System.out.println(figures.table("kept aside, no known names"));

    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.9);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.7).isLessThan(1);
  }

  @Test
  void noPairIsLostToTheKeysThatFindCandidates() {
    for (boolean aside : List.of(true, false)) {
      List<Pair> same = part(aside).stream().filter(Pair::same).toList();
      long found = same.stream().filter(DuplicateBenchmarkTest::shareKey).count();

      assertThat(found / (double) same.size()).isGreaterThanOrEqualTo(0.99);
    }
  }

  private static boolean shareKey(Pair pair) {
    return !Collections.disjoint(
        BlockingKeys.asked(pair.one().folded()), BlockingKeys.of(pair.two().folded()));
  }

  private static List<Pair> part(boolean aside) {
    return PAIRS.stream().filter(pair -> pair.aside() == aside).toList();
  }

  private static List<List<Identity>> names(List<Pair> pairs) {
    return pairs.stream().map(pair -> List.of(pair.one(), pair.two())).toList();
  }

  private static Map<String, Boolean> strata(List<Pair> pairs) {
    return pairs.stream()
        .collect(
            Collectors.toMap(
                pair -> pair.stratum() + (pair.same() ? " +" : " -"), Pair::same, (a, b) -> a));
  }

  /** Right and wrong answers, in all and by stratum. */
  private static final class Figures {
    private final Map<String, int[]> byStratum = new TreeMap<>();
    private int found;
    private int missed;
    private int wronglyFound;
    private int sure;
    private int wronglySure;

    static Figures of(List<Pair> pairs, KnownNames names) {
      Figures figures = new Figures();
      IdentityFolder folder = new IdentityFolder(names);
      for (Pair pair : pairs) {
        figures.count(pair, DuplicateScore.of(folder.fold(pair.one()), folder.fold(pair.two())));
      }
      return figures;
    }

    private void count(Pair pair, DuplicateScore score) {
      String stratum = (pair.same() ? "one child, " : "two children, ") + pair.stratum();
      int[] right = byStratum.computeIfAbsent(stratum, s -> new int[2]);
      right[0] += score.possible() == pair.same() ? 1 : 0;
      right[1]++;
      found += pair.same() && score.possible() ? 1 : 0;
      missed += pair.same() && !score.possible() ? 1 : 0;
      wronglyFound += !pair.same() && score.possible() ? 1 : 0;
      sure += pair.same() && score.sure() ? 1 : 0;
      wronglySure += !pair.same() && score.sure() ? 1 : 0;
    }

    double recall() {
      return found / (double) (found + missed);
    }

    double precision() {
      return found / (double) (found + wronglyFound);
    }

    String table(String name) {
      StringBuilder table = new StringBuilder();
      table.append(
          String.format(
              Locale.ROOT,
              "Duplicates, %s: recall %.3f, precision %.3f (found %d, missed %d, wrongly found %d,"
                  + " of the found sure %d)%n",
              name,
              recall(),
              precision(),
              found,
              missed,
              wronglyFound,
              sure));
      byStratum.forEach(
          (stratum, right) ->
              table.append(String.format("  %-40s %d of %d%n", stratum, right[0], right[1])));
      return table.toString();
    }
  }
}
