package ma.tifawt.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RightsRequestTest {

  @Test
  void tenWorkingDaysAreTwoWeeks() {
    assertThat(RightsRequest.due(LocalDate.of(2026, 11, 16))).isEqualTo("2026-11-30");
    assertThat(RightsRequest.due(LocalDate.of(2026, 11, 20))).isEqualTo("2026-12-04");
  }

  @Test
  void aRequestOfTheWeekendCountsFromMonday() {
    assertThat(RightsRequest.due(LocalDate.of(2026, 11, 21))).isEqualTo("2026-12-04");
    assertThat(RightsRequest.due(LocalDate.of(2026, 11, 22))).isEqualTo("2026-12-04");
  }
}
