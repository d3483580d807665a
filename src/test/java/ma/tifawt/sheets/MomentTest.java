package ma.tifawt.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class MomentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Test
  void daysAndHoursAreReadAsPeopleAndSpreadsheetsWriteThem() {
    for (String text : new String[] {"2026-11-25", "25/11/2026", "25.11.2026", "46351"}) {
      assertThat(Moment.of(text)).as(text).contains(new Moment(DAY, null));
    }
    for (String text :
        new String[] {"2026-11-25 15:00", "2026-11-25T15:00:00", "25/11/2026 15h00", "46351.625"}) {
      assertThat(Moment.of(text)).as(text).contains(new Moment(DAY, LocalTime.of(15, 0)));
    }
    for (String text :
        new String[] {"", "Nom", "31/02/2026", "2026-13-01", "12", "25/11/2026 25:00"}) {
      assertThat(Moment.of(text)).as(text).isEmpty();
    }
  }

  @Test
  void anHourMayStandAlone() {
    assertThat(Moment.hourOf("17:42")).contains(LocalTime.of(17, 42));
    assertThat(Moment.hourOf("9h05")).contains(LocalTime.of(9, 5));
    assertThat(Moment.hourOf("0.7375")).contains(LocalTime.of(17, 42));
    assertThat(Moment.hourOf("17:75")).isEmpty();
    assertThat(Moment.hourOf("soon")).isEmpty();
  }

  @Test
  void aDayAloneIsOfEverySessionOnIt() {
    LocalDateTime start = DAY.atTime(15, 0);
    assertThat(new Moment(DAY, null).isOf(start)).isTrue();
    assertThat(new Moment(DAY, LocalTime.of(15, 0)).isOf(start)).isTrue();
    assertThat(new Moment(DAY, LocalTime.of(15, 30)).isOf(start)).isFalse();
  }
}
