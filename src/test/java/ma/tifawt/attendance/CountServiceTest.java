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

class CountServiceTest {

  @Test
  void aFirstMarkAddsOneAndTakesNothingAway() {
    assertThat(CountService.change(PRESENT, null, PRESENT)).isEqualTo(1);
    assertThat(CountService.change(ABSENT, null, PRESENT)).isZero();
  }

  @Test
  void aChangedMarkMovesOneFromTheOldToTheNew() {
    assertThat(CountService.change(PRESENT, PRESENT, LATE)).isEqualTo(-1);
    assertThat(CountService.change(LATE, PRESENT, LATE)).isEqualTo(1);
    assertThat(CountService.change(EXCUSED, PRESENT, LATE)).isZero();
  }

  @Test
  void afterAnySequenceTheChangesAddUpToTheLastMark() {
    Random random = new Random(5);
    Map<MarkStatus, Integer> counts = new EnumMap<>(MarkStatus.class);
    MarkStatus before = null;
    for (int i = 0; i < 200; i++) {
      MarkStatus after = MarkStatus.values()[random.nextInt(MarkStatus.values().length)];
      for (MarkStatus counted : MarkStatus.values()) {
        counts.merge(counted, CountService.change(counted, before, after), Integer::sum);
      }
      before = after;
    }
    MarkStatus last = before;
    assertThat(counts).allSatisfy((status, n) -> assertThat(n).isEqualTo(status == last ? 1 : 0));
  }
}
