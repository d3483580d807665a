package ma.tifawt.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import ma.tifawt.reports.Measure;
import org.junit.jupiter.api.Test;

class PivotAskTest {

  private static PivotAsk parse(Map<String, String> address) {
    return PivotAsk.parse(address::get);
  }

  @Test
  void theAddressSaysAllThatIsAsked() {
    Map<String, String> asked =
        Map.of(
            "rows", "group",
            "columns", "gender",
            "measure", "left_early",
            "node", "region:MA-04",
            "band", "B",
            "from", "2026-09",
            "to", "2026-11");
    PivotAsk ask = parse(asked);
    assertThat(ask.parameters()).containsExactlyInAnyOrderEntriesOf(asked);
    assertThat(ask.address())
        .isEqualTo(
            "rows=group&columns=gender&measure=left_early&node=region%3AMA-04&band=B"
                + "&from=2026-09&to=2026-11");
    assertThat(parse(ask.parameters())).isEqualTo(ask);
  }

  @Test
  void nothingAskedIsTheFirstTable() {
    assertThat(parse(Map.of())).isEqualTo(PivotAsk.FIRST);
  }

  /** What is saved today and read in March must mean the months before March. */
  @Test
  void aSpanMeansTheMonthsOfTheDayOfReading() {
    PivotAsk ask = parse(Map.of("span", "last-month", "from", "2026-09", "to", "2026-10"));
    assertThat(ask.parameters()).containsEntry("span", "last-month").doesNotContainKey("from");
    YearMonth february = YearMonth.of(2027, 2);
    assertThat(ask.filterIn(YearMonth.of(2027, 3)).from()).contains(february);
    assertThat(ask.filterIn(YearMonth.of(2027, 3)).to()).contains(february);
    assertThat(parse(Map.of("span", "month")).filterIn(february).to()).contains(february);
    assertThat(parse(Map.of("from", "2026-09")).filterIn(february).to()).isEmpty();
  }

  @Test
  void whatIsNotOfferedIsRefused() {
    Map<String, String> wrong =
        Map.of("rows", "child", "columns", "name", "measure", "unnamed", "span", "week");
    wrong.forEach(
        (name, value) ->
            assertThatThrownBy(() -> parse(Map.of(name, value)))
                .as(name)
                .hasMessageContaining("PIV-001"));
    assertThatThrownBy(() -> parse(Map.of("rows", "month", "columns", "month")))
        .hasMessageContaining("PIV-002");
  }

  @Test
  void turnedRowsAreColumns() {
    PivotAsk turned = PivotAsk.FIRST.turned();
    assertThat(turned.rows()).isEqualTo(Dimension.MONTH);
    assertThat(turned.columns()).isEqualTo(Dimension.CENTRE);
    assertThat(turned.measure()).isEqualTo(Measure.CHILDREN);
  }
}
