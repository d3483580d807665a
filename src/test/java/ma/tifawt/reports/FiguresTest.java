package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void anExcusedAbsenceLeavesTheTotal() {
    assertThat(new Figures(5, 2, 6, 2, 0, 2, 90, 8, 10, 0, 0).rate()).hasValue(0.8);
  }

  @Test
  void lateCountsAsCome() {
    assertThat(new Figures(5, 2, 0, 3, 0, 1, 0, 3, 4, 0, 0).rate()).hasValue(0.75);
  }

  @Test
  void whereNobodyCountsThereIsNoRate() {
    assertThat(new Figures(0, 2, 0, 0, 0, 0, 4, 0, 0, 0, 0).rate()).isEmpty();
    assertThat(Figures.NONE.rate()).isEmpty();
  }

  @Test
  void minutesAreToldAsHours() {
    assertThat(new Figures(1, 1, 1, 0, 0, 0, 0, 1, 1, 90, 0).hours()).isEqualTo(1.5);
  }
}
