package ma.tifawt.attendance;

import static ma.tifawt.attendance.MarkStatus.ABSENT;
import static ma.tifawt.attendance.MarkStatus.EXCUSED;
import static ma.tifawt.attendance.MarkStatus.LATE;
import static ma.tifawt.attendance.MarkStatus.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static Tally of(MarkStatus kind) {
    return new Tally(kind, kind.attended() ? 1 : 0, 1, 90);
  }

  @Test
  void aFirstMarkAddsOneAndTakesNothingAway() {
    assertThat(of(PRESENT).more(PRESENT, Tally.NONE)).isEqualTo(1);
    assertThat(of(PRESENT).more(ABSENT, Tally.NONE)).isZero();
  }

  @Test
  void aChangedMarkMovesOneFromTheOldToTheNew() {
    assertThat(of(LATE).more(PRESENT, of(PRESENT))).isEqualTo(-1);
    assertThat(of(LATE).more(LATE, of(PRESENT))).isEqualTo(1);
    assertThat(of(LATE).more(EXCUSED, of(PRESENT))).isZero();
  }

  @Test
  void afterAnySequenceTheChangesAddUpToTheLastMark() {
    Random random = new Random(5);
    Map<MarkStatus, Integer> counts = new EnumMap<>(MarkStatus.class);
    Tally before = Tally.NONE;
    for (int i = 0; i < 200; i++) {
      Tally after = of(MarkStatus.values()[random.nextInt(MarkStatus.values().length)]);
      for (MarkStatus counted : MarkStatus.values()) {
        counts.merge(counted, after.more(counted, before), Integer::sum);
      }
      before = after;
    }
    MarkStatus last = before.kind();
    assertThat(counts).allSatisfy((status, n) -> assertThat(n).isEqualTo(status == last ? 1 : 0));
  }
}
