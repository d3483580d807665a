package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;

class StageTest {

  private static final Settings.Consent AGES =
      new Settings.Consent(12, 18, 30, 12, List.of(Lang.AR, Lang.FR));

  private static Stage on(String day) {
    return Stage.of(2008, 12, LocalDate.parse(day), AGES);
  }

  @Test
  void anAgeBeginsOnTheFirstDayOfTheMonthAfterTheBirthday() {
    assertThat(on("2020-12-31")).isEqualTo(Stage.CHILD);
    assertThat(on("2021-01-01")).isEqualTo(Stage.ASSENTING);
    assertThat(on("2026-12-31")).isEqualTo(Stage.ASSENTING);
    assertThat(on("2027-01-01")).isEqualTo(Stage.ADULT);
  }

  @Test
  void theAgesAreThoseOfTheConfiguration() {
    Settings.Consent others = new Settings.Consent(10, 16, 30, 12, List.of(Lang.AR, Lang.FR));
    LocalDate day = LocalDate.of(2019, 6, 1);
    assertThat(Stage.of(2008, 12, day, others)).isEqualTo(Stage.ASSENTING);
    assertThat(Stage.of(2008, 12, day, AGES)).isEqualTo(Stage.CHILD);
    assertThat(Stage.of(2008, 12, LocalDate.of(2025, 1, 1), others)).isEqualTo(Stage.ADULT);
  }
}
