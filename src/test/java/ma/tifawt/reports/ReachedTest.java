package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachedTest {

  @Test
  void countsLikeSetsOfChildren() {
    Random random = new Random(7);
    Reached reached = new Reached();
    List<Set<Long>> expected = new ArrayList<>();
    int cells = 700;
    for (int i = 0; i < cells; i++) {
      expected.add(new HashSet<>());
    }
    for (int i = 0; i < 200_000; i++) {
      long child = 5_000_000_000L + random.nextInt(9_000);
      int cell = i % 3 == 0 ? 0 : random.nextInt(cells);
      reached.add(child, cell);
      expected.get(cell).add(child);
    }

    long[] counts = reached.counts(cells);

    for (int i = 0; i < cells; i++) {
      assertThat(counts[i]).as("cell " + i).isEqualTo(expected.get(i).size());
    }
    assertThat(reached.counts(cells)).as("asked again").isEqualTo(counts);
  }

  @Test
  void nobodyIsNobody() {
    assertThat(new Reached().counts(3)).containsExactly(0, 0, 0);
  }
}
