package ma.tifawt.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTest {
  @Test
  void theRangeOfAPathHoldsWhatBeginsWithItAndNothingElse() {
    String from = "/frmf/MA-04/";
    String end = Sql.end(from);

    assertThat("/frmf/MA-04/MA-RAB/1/2/").isBetween(from, end);
    assertThat("/frmf/MA-04/\uD83D\uDE00").isBetween(from, end);
    assertThat("/frmf/MA-040/").isGreaterThanOrEqualTo(end);
    assertThat("/frmf/MA-03/MA-TAN/1/").isLessThan(from);
    assertThat("/frmf/MA-05/").isGreaterThanOrEqualTo(end);
    assertThat(Sql.end("/")).isEqualTo("0");
  }
}
