package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupFactsTest {

  private static final int OCTOBER = Slots.of(YearMonth.of(2026, 10));
  private static final int NOVEMBER = OCTOBER + 1;
  private static final long SALMA = 4_000_000_017L;
  private static final long ILYAS = 12;
  private static final long NOBODY_SAID = 13;

  private static Figures marks(int came, int counted) {
    return new Figures(0, 0, came, 0, 0, counted - came, 0, came, counted, came * 90L, 0);
  }

  private static GroupFacts written() {
    GroupFactsBuilder builder = new GroupFactsBuilder();
    builder.returns(SALMA);
    builder.marks(OCTOBER, SALMA, Gender.F, marks(3, 4));
    builder.marks(NOVEMBER, SALMA, Gender.F, marks(1, 1));
    builder.marks(OCTOBER, ILYAS, Gender.M, marks(2, 4));
    builder.marks(NOVEMBER, ILYAS, Gender.M, marks(0, 4));
    builder.marks(NOVEMBER, NOBODY_SAID, null, marks(300, 400));
    builder.sessions(OCTOBER, 4, 7);
    return builder.build("/p/r/", Band.B);
  }

  private static GroupFacts read(int first, int last, Gender gender, Arrival arrival) {
    GroupFacts written = written();
    return GroupFacts.read(
        "/p/r/",
        Band.B,
        written.bytes(),
        new Cut(first, last, Optional.ofNullable(gender), Optional.ofNullable(arrival)));
  }

  private static Figures whole(GroupFacts facts) {
    FigureCells<String> cells = new FigureCells<>();
    int all = cells.at("");
    cells.add(facts, slot -> all);
    return cells.figures().get("");
  }

  @Test
  void whatIsWrittenIsRead() {
    GroupFacts facts = read(OCTOBER, NOVEMBER, null, null);

    assertThat(facts.cells()).containsExactlyElementsOf(written().cells());
    assertThat(facts.sessions()).containsExactly(new GroupFacts.Held(OCTOBER, 4, 7));
    assertThat(facts.children())
        .extracting(GroupFacts.Child::id)
        .containsExactly(ILYAS, NOBODY_SAID, SALMA);
    assertThat(whole(facts)).isEqualTo(new Figures(3, 4, 306, 0, 0, 107, 0, 306, 413, 27540, 7));
  }

  @Test
  void aCutTakesItsMonthsGenderAndArrival() {
    assertThat(whole(read(NOVEMBER, NOVEMBER, null, null)).children()).isEqualTo(2);
    assertThat(whole(read(OCTOBER, NOVEMBER, Gender.M, null)).children()).isEqualTo(1);
    assertThat(whole(read(NOVEMBER, NOVEMBER, Gender.M, null)))
        .isEqualTo(new Figures(0, 0, 0, 0, 0, 4, 0, 0, 4, 0, 0));
    assertThat(whole(read(OCTOBER, OCTOBER, null, Arrival.RETURNING)).came()).isEqualTo(3);
    assertThat(whole(read(OCTOBER, OCTOBER, null, Arrival.NEW)).came()).isEqualTo(2);
    assertThat(read(1, 2, null, null).isEmpty()).isTrue();
  }
}
