package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;
import org.junit.jupiter.api.Test;

class MasteryRuleTest {

  private static final String OBJECTIVE = "B5.2";
  private static final Map<String, Integer> ITEMS =
      Map.of("builders/b5/l1#q1", 1, "builders/b5/l1#q2", 1, "builders/b5/l2#q1", 2);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @Test
  void sevenTenthsOnTwoDaysMeetTheObjective() {
    ObjectiveState state =
        judge(
            row("l1#q1", MONDAY, 1, 1), row("l1#q2", MONDAY, 1, 1), row("l2#q1", TUESDAY, 1.4, 2));
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, true, 85, 2, false));
  }

  @Test
  void theSameResultOnOneDayIsNotEnough() {
    ObjectiveState state =
        judge(row("l1#q1", MONDAY, 1, 1), row("l1#q2", MONDAY, 1, 1), row("l2#q1", MONDAY, 2, 2));
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, false, 100, 1, false));
  }

  @Test
  void exactlySeventyPercentIsEnough() {
    Map<String, Integer> items = Map.of("builders/b5/l1#q1", 10);
    ObjectiveState state =
        MasteryRule.judge(
            OBJECTIVE,
            items,
            List.of(row("l1#q1", MONDAY, 7, 10), row("l1#q1", TUESDAY, 7, 10)),
            false);
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, true, 70, 2, false));
  }

  @Test
  void aHairUnderSeventyPercentIsNot() {
    Map<String, Integer> items = Map.of("builders/b5/l1#q1", 100);
    ObjectiveState state =
        MasteryRule.judge(
            OBJECTIVE,
            items,
            List.of(row("l1#q1", MONDAY, 69.99, 100), row("l1#q1", TUESDAY, 69.99, 100)),
            false);
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, false, 69, 0, false));
  }

  @Test
  void itemsNeverAnsweredCountAsNothing() {
    ObjectiveState state = judge(row("l1#q1", MONDAY, 1, 1), row("l1#q2", TUESDAY, 1, 1));
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, false, 50, 2, false));
  }

  @Test
  void theBestOfSeveralTriesCountsAlsoWhenALaterOneIsWorse() {
    ObjectiveState state =
        judge(
            row("l1#q1", MONDAY, 1, 1),
            row("l1#q2", MONDAY, 1, 1),
            row("l2#q1", MONDAY, 2, 2),
            row("l2#q1", TUESDAY, 2, 2),
            row("l1#q1", TUESDAY.plusDays(1), 0, 1));
    assertThat(state.met()).isTrue();
    assertThat(state.bestPercent()).isEqualTo(100);
    assertThat(state.days()).isEqualTo(2);
  }

  @Test
  void pointsOfARevisionWithAnotherWorthCountByTheirShare() {
    ObjectiveState state =
        judge(row("l1#q1", MONDAY, 5, 5), row("l1#q2", MONDAY, 5, 5), row("l2#q1", TUESDAY, 1, 1));
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, true, 100, 2, false));
  }

  @Test
  void answersToOtherObjectivesAndVanishedItemsDoNotCount() {
    DayRow other =
        new DayRow(1, "B5.9", "builders/b5/l1", "q1", MONDAY, BigDecimal.ONE, BigDecimal.ONE, 0);
    ObjectiveState state = judge(other, row("l9#q9", TUESDAY, 1, 1));
    assertThat(state).isEqualTo(new ObjectiveState(OBJECTIVE, false, 0, 0, false));
  }

  @Test
  void aTrainersEvidenceIsEnoughByItself() {
    assertThat(MasteryRule.judge(OBJECTIVE, ITEMS, List.of(), true).met()).isTrue();
  }

  @Test
  void anObjectiveWithoutItemsIsNotMetByItself() {
    assertThat(MasteryRule.judge(OBJECTIVE, Map.of(), List.of(), false).met()).isFalse();
  }

  @Test
  void evidenceNeedsLevelThreeInBothCriteria() {
    assertThat(MasteryRule.isEvidence(Map.of("understand", 3, "make-and-use", 3, "share", 1)))
        .isTrue();
    assertThat(MasteryRule.isEvidence(Map.of("understand", 4, "make-and-use", 2))).isFalse();
    assertThat(MasteryRule.isEvidence(Map.of("understand", 4))).isFalse();
  }

  private static ObjectiveState judge(DayRow... rows) {
    return MasteryRule.judge(OBJECTIVE, ITEMS, List.of(rows), false);
  }

  private static DayRow row(String item, LocalDate day, double points, double max) {
    String[] parts = item.split("#", 2);
    return new DayRow(
        1,
        OBJECTIVE,
        "builders/b5/" + parts[0],
        parts[1],
        day,
        BigDecimal.valueOf(points),
        BigDecimal.valueOf(max),
        0);
  }
}
