package ma.tifawt.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How many records a record must be compared with. The made population has some hundred names where
 * a nation has tens of thousands, so its keys are fuller than real ones.
 */
class BlockingTest {

  private static final int CHILDREN = 20_000;

  @Test
  void aRecordMeetsFewOthers() {
    PairMaker maker = new PairMaker(new NameSeeds("seeds-tuning.txt"), false, 3);
    IdentityFolder folder = new IdentityFolder();
    List<FoldedIdentity> children = new ArrayList<>();
    Map<String, List<Integer>> filed = new HashMap<>();
    long keys = 0;
    for (int i = 0; i < CHILDREN; i++) {
      FoldedIdentity child = folder.fold(maker.written(maker.child()));
      children.add(child);
      for (String key : BlockingKeys.of(child)) {
        filed.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        keys++;
      }
    }
    long met = 0;
    int asked = 200;
    for (int i = 0; i < asked; i++) {
      Set<Integer> candidates = new HashSet<>();
      BlockingKeys.asked(children.get(i))
          .forEach(key -> candidates.addAll(filed.getOrDefault(key, List.of())));
      met += candidates.size() - 1;
    }
    System.out.printf(
        Locale.ROOT,
        "Blocking: %d children, %.1f keys each, %.1f candidates each%n",
        CHILDREN,
        keys / (double) CHILDREN,
        met / (double) asked);

    assertThat(keys / CHILDREN).isLessThanOrEqualTo(16);
    assertThat(met / asked).isBetween(1L, CHILDREN / 100L);
  }

  @Test
  void comparingIsFastEnoughForAWholeImport() {
    PairMaker maker = new PairMaker(new NameSeeds("seeds-tuning.txt"), false, 5);
    IdentityFolder folder = new IdentityFolder();
    List<FoldedIdentity> children = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      children.add(folder.fold(maker.written(maker.child())));
    }
    long possible = compareAll(children);
    long start = System.nanoTime();
    possible += compareAll(children);
    double perSecond = 500.0 * 500 / ((System.nanoTime() - start) / 1e9);
    System.out.printf(Locale.ROOT, "Comparisons per second on one core: %.0f%n", perSecond);

    assertThat(possible).isGreaterThanOrEqualTo(1000); // each with itself, twice
    assertThat(perSecond).isGreaterThan(5_000); // some 100,000 on a quiet core
  }

  private static long compareAll(List<FoldedIdentity> children) {
    long possible = 0;
    for (FoldedIdentity one : children) {
      for (FoldedIdentity two : children) {
        possible += DuplicateScore.of(one, two).possible() ? 1 : 0;
      }
    }
    return possible;
  }
}
