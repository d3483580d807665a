package ma.tifawt.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import ma.tifawt.reports.Band;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.Gender;
import ma.tifawt.reports.GroupFacts;
import ma.tifawt.reports.Slots;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final String RABAT = "/houses/R4/RAB/1/11/";
  private static final String SALE = "/houses/R4/SAL/2/12/";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = OCTOBER.plusMonths(1);

  private static PivotAsk ask(String rows, String columns, String measure) {
    return PivotAsk.parse(Map.of("rows", rows, "columns", columns, "measure", measure)::get);
  }

  private static GroupFacts marks(
      String path, YearMonth month, Gender gender, int absent, long... came) {
    Figures sums =
        new Figures(0, 0, came.length, 0, 0, absent, 0, came.length, came.length + absent, 90, 0);
    int slot = Slots.of(month);
    return new GroupFacts(
        path,
        Band.B,
        List.of(new GroupFacts.Cell(slot, gender, false, sums)),
        List.of(),
        LongStream.of(came)
            .mapToObj(id -> new GroupFacts.Child(id, gender, false, new int[] {slot}))
            .toList());
  }

  private static GroupFacts sessions(String path, YearMonth month, long held) {
    return new GroupFacts(
        path, Band.B, List.of(), List.of(new GroupFacts.Held(Slots.of(month), held, 0)), List.of());
  }

  private static Map<Tally.Key, Figures> tally(PivotAsk ask, GroupFacts... facts) {
    Tally tally = new Tally(ask);
    List.of(facts).forEach(tally);
    return tally.figures();
  }

  private static Tally.Key key(String row, String column) {
    return new Tally.Key(Optional.ofNullable(row), Optional.ofNullable(column));
  }

  @Test
  void aChildInTwoCellsIsOneInTheirTotal() {
    Map<Tally.Key, Figures> figures =
        tally(
            ask("centre", "month", "children"),
            marks(RABAT, OCTOBER, Gender.F, 0, 1, 2),
            marks(RABAT, NOVEMBER, Gender.F, 0, 1),
            marks(SALE, NOVEMBER, Gender.F, 0, 1, 3));

    assertThat(figures.get(key("1", "2026-10")).children()).isEqualTo(2);
    assertThat(figures.get(key("1", "2026-11")).children()).isEqualTo(1);
    assertThat(figures.get(key("1", null)).children()).isEqualTo(2);
    assertThat(figures.get(key(null, "2026-11")).children()).isEqualTo(2);
    assertThat(figures.get(key(null, null)).children()).isEqualTo(3);
    assertThat(figures).doesNotContainKey(key("2", "2026-10"));
  }

  /** 1 of 2 and 3 of 4 are 4 of 6, not the mean of their rates. */
  @Test
  void aRateOfATotalIsThatOfAllMarks() {
    Map<Tally.Key, Figures> figures =
        tally(
            ask("centre", "month", "rate"),
            marks(RABAT, OCTOBER, Gender.F, 1, 1),
            marks(SALE, OCTOBER, Gender.F, 1, 2, 3, 4));

    assertThat(figures.get(key("1", null)).rate()).hasValue(0.5);
    assertThat(figures.get(key("2", null)).rate()).hasValue(0.75);
    assertThat(figures.get(key(null, "2026-10")).rate()).hasValue(4 / 6.0);
  }

  /** A session is for all: parted by gender it stands in the total alone. */
  @Test
  void sessionsAreNeitherOfGirlsNorOfBoys() {
    GroupFacts[] facts = {
      sessions(RABAT, OCTOBER, 4), marks(RABAT, OCTOBER, Gender.F, 0, 1), sessions(SALE, OCTOBER, 2)
    };
    Map<Tally.Key, Figures> byGender = tally(ask("gender", "month", "sessions"), facts);
    assertThat(byGender).containsOnlyKeys(key(null, "2026-10"), key(null, null));
    assertThat(byGender.get(key(null, null)).sessions()).isEqualTo(6);
    Map<Tally.Key, Figures> byCentre = tally(ask("month", "centre", "sessions"), facts);
    assertThat(byCentre.get(key("2026-10", "1")).sessions()).isEqualTo(4);
  }

  @Test
  void childrenWithoutAStatedGenderAreARowOfTheirOwn() {
    Map<Tally.Key, Figures> figures =
        tally(
            ask("gender", "arrival", "children"),
            marks(RABAT, OCTOBER, null, 0, 7),
            marks(RABAT, OCTOBER, Gender.M, 0, 8));
    assertThat(figures.get(key(Dimension.UNSTATED, "NEW")).children()).isEqualTo(1);
    assertThat(figures.get(key("M", null)).children()).isEqualTo(1);
  }
}
