package ma.tifawt.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimingTest {

  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

  private static LocalDateTime next(Timing timing, String after) {
    Instant moment = LocalDateTime.parse(after).atZone(CASABLANCA).toInstant();
    return LocalDateTime.ofInstant(timing.next(moment, CASABLANCA), CASABLANCA);
  }

  @Test
  void dailyIsTodayOrTomorrow() {
    Timing timing = new Timing(Rhythm.DAILY, 0, 7);
    assertThat(next(timing, "2026-11-22T06:59")).isEqualTo("2026-11-22T07:00");
    assertThat(next(timing, "2026-11-22T07:00")).isEqualTo("2026-11-23T07:00");
  }

  /** The 22nd is a Sunday. */
  @Test
  void weeklyIsTheNextSuchDay() {
    Timing monday = new Timing(Rhythm.WEEKLY, 1, 8);
    assertThat(next(monday, "2026-11-22T23:00")).isEqualTo("2026-11-23T08:00");
    assertThat(next(monday, "2026-11-23T07:00")).isEqualTo("2026-11-23T08:00");
    assertThat(next(monday, "2026-11-23T08:00")).isEqualTo("2026-11-30T08:00");
  }

  @Test
  void monthlyIsTheLastDayWhereAMonthIsShort() {
    Timing last = new Timing(Rhythm.MONTHLY, 31, 6);
    assertThat(next(last, "2026-11-22T00:00")).isEqualTo("2026-11-30T06:00");
    assertThat(next(last, "2026-11-30T06:00")).isEqualTo("2026-12-31T06:00");
    assertThat(next(last, "2027-02-01T00:00")).isEqualTo("2027-02-28T06:00");
    assertThat(next(new Timing(Rhythm.MONTHLY, 1, 6), "2026-12-01T06:00"))
        .isEqualTo("2027-01-01T06:00");
  }

  /** In February 2027 the clock of Morocco goes back an hour for Ramadan. */
  @Test
  void theHourIsThatOfThePlaceAlsoWhenItsClockChanges() {
    Timing timing = new Timing(Rhythm.DAILY, 0, 7);
    String day = "2027-02-01T12:00";
    for (int i = 0; i < 60; i++) {
      LocalDateTime next = next(timing, day);
      assertThat(next.getHour()).as(day).isEqualTo(7);
      assertThat(next.toLocalDate()).isEqualTo(LocalDateTime.parse(day).toLocalDate().plusDays(1));
      day = next.plusHours(5).toString();
    }
  }

  @Test
  void daysAndHoursThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new Timing(Rhythm.WEEKLY, 8, 7)).hasMessageContaining("PIV-006");
    assertThatThrownBy(() -> new Timing(Rhythm.MONTHLY, 0, 7)).hasMessageContaining("PIV-006");
    assertThatThrownBy(() -> new Timing(Rhythm.DAILY, 0, 24)).hasMessageContaining("PIV-006");
  }
}
