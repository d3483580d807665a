package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilterTest {

  private static final Map<String, String> ALL =
      Map.of(
          "node", "province:MA-RAB",
          "level", "centre",
          "programme", "youth-houses",
          "gender", "F",
          "band", "B",
          "from", "2026-09",
          "to", "2026-11");

  @Test
  void everyPartOfAnAddressIsRead() {
    ReportFilter filter = ReportFilter.parse(ALL::get);

    assertThat(filter.node()).contains(new Node(Level.PROVINCE, "MA-RAB"));
    assertThat(filter.level()).contains(Level.CENTRE);
    assertThat(filter.programme()).contains("youth-houses");
    assertThat(filter.gender()).contains(Gender.F);
    assertThat(filter.band()).contains(Band.B);
    assertThat(filter.from()).contains(YearMonth.of(2026, 9));
    assertThat(filter.to()).contains(YearMonth.of(2026, 11));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    ReportFilter filter = ReportFilter.parse(ALL::get);
    Map<String, String> address =
        Arrays.stream(filter.address().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));

    assertThat(address).isEqualTo(ALL);
    assertThat(ReportFilter.parse(address::get)).isEqualTo(filter);
  }

  @Test
  void nothingAskedIsEverything() {
    assertThat(ReportFilter.parse(name -> "")).isEqualTo(ReportFilter.EVERYTHING);
    assertThat(ReportFilter.EVERYTHING.address()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "node, planet:MA-04",
    "node, region:MA-04/../MA-05",
    "node, centre:12x",
    "node, centre:0",
    "node, group:99999999999999999999",
    "level, month",
    "programme, Frmf' or 1=1",
    "gender, X",
    "band, D",
    "from, 2026-13",
    "to, 9/2026"
  })
  void aValueThatIsNoneIsRefused(String name, String value) {
    assertThatThrownBy(() -> ReportFilter.parse(Map.of(name, value)::get))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ReportError.UNKNOWN_VALUE);
              assertThat(refused.arguments()).containsExactly(name, value);
            });
  }

  @Test
  void reversedMonthsAreRefused() {
    assertThatThrownBy(() -> ReportFilter.parse(Map.of("from", "2026-11", "to", "2026-09")::get))
        .hasMessageContaining("REP-003");
  }

  @Test
  void rowsWiderThanThePlaceAreRefused() {
    assertThatThrownBy(
            () -> ReportFilter.parse(Map.of("node", "centre:12", "level", "province")::get))
        .hasMessageContaining("REP-004");
  }

  @Test
  void aGroupIsItsOwnRow() {
    assertThat(ReportFilter.parse(Map.of("node", "group:7", "level", "group")::get).level())
        .contains(Level.GROUP);
  }

  @Test
  void anotherPlaceKeepsTheFiltersAndForgetsTheLevel() {
    ReportFilter there =
        ReportFilter.parse(ALL::get).withNode(Optional.of(new Node(Level.CENTRE, "12")));

    assertThat(there.address())
        .isEqualTo(
            "node=centre%3A12&programme=youth-houses&gender=F&band=B&from=2026-09&to=2026-11");
  }
}
