package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;
import org.junit.jupiter.api.Test;

class StuckRuleTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final ObjectiveState OPEN = new ObjectiveState("B5.2", false, 20, 0, false);
  private static final ObjectiveState MET = new ObjectiveState("B5.2", true, 90, 2, false);

  @Test
  void twoFailedTriesOnOneObjectiveAreEnoughWhereverTheyWere() {
    assertThat(StuckRule.stuck(OPEN, List.of(row("l1", "q1", 2)))).isTrue();
    assertThat(StuckRule.stuck(OPEN, List.of(row("l1", "q1", 1), row("l2", "q3", 1)))).isTrue();
  }

  @Test
  void oneFailedTryIsAnEverydayThing() {
    assertThat(StuckRule.stuck(OPEN, List.of(row("l1", "q1", 1), row("l1", "q2", 0)))).isFalse();
  }

  @Test
  void whoHasMetTheObjectiveIsNotStuckOnIt() {
    assertThat(StuckRule.stuck(MET, List.of(row("l1", "q1", 9)))).isFalse();
  }

  @Test
  void triesOnOtherObjectivesDoNotCount() {
    DayRow other = new DayRow(1, "B5.4", "l1", "q1", MONDAY, BigDecimal.ZERO, BigDecimal.ONE, 5);
    assertThat(StuckRule.stuck(OPEN, List.of(other, row("l1", "q2", 1)))).isFalse();
  }

  @Test
  void theHardestStepIsTheOneFailedMostOftenInThatLesson() {
    List<DayRow> days =
        List.of(row("l1", "q1", 1), row("l1", "q2", 1), row("l1", "q2", 1), row("l2", "q9", 7));
    assertThat(StuckRule.hardest("B5.2", "l1", days)).contains("q2");
    assertThat(StuckRule.hardest("B5.2", "l3", days)).isEmpty();
  }

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(GroupFacts.median(List.of(0.2, 0.5, 1.0))).isEqualTo(50);
    assertThat(GroupFacts.median(List.of(0.2, 0.5, 0.6, 1.0))).isEqualTo(55);
    assertThat(GroupFacts.median(List.of())).isZero();
  }

  private static DayRow row(String lesson, String step, long failed) {
    return new DayRow(1, "B5.2", lesson, step, MONDAY, BigDecimal.ZERO, BigDecimal.ONE, failed);
  }
}
