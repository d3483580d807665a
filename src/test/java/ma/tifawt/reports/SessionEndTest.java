package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SessionEndTest {

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void aPlaceWithOneOffsetHasOneNumber() {
    assertThat(SessionEnd.sql(ZoneId.of("Africa/Casablanca"), days("2026-11-16", "2026-11-22")))
        .isEqualTo("timestampadd(minute, s.minutes - (60), s.starts_at)");
  }

  /** Morocco goes back an hour on 15 February 2026 and forward again on 22 March. */
  @Test
  void aroundRamadanTheOffsetFollowsTheDay() {
    assertThat(SessionEnd.sql(ZoneId.of("Africa/Casablanca"), days("2026-02-01", "2026-03-31")))
        .isEqualTo(
            "timestampadd(minute, s.minutes - (case when s.starts_at < '2026-02-15T03:00' then 60"
                + " when s.starts_at < '2026-03-22T02:00' then 0 else 60 end), s.starts_at)");
    assertThat(SessionEnd.sql(ZoneId.of("Africa/Casablanca"), days("2026-03-01", "2026-03-14")))
        .isEqualTo("timestampadd(minute, s.minutes - (0), s.starts_at)");
  }
}
