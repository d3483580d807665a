package ma.tifawt.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;

/**
 * When a child needs a person: two failed tries on questions of one objective, in whichever lessons
 * of the module, while the objective is not met ({@link MasteryRule}). A right answer afterwards
 * does not end it by itself, because the third try of three options is no knowledge.
 */
final class StuckRule {

  /** Failed tries, from the issue of the player. */
  static final int ENOUGH = 2;

  private StuckRule() {}

  /**
   * @param days answers of one child in the module
   */
  static boolean stuck(ObjectiveState objective, Collection<DayRow> days) {
    return !objective.met() && failed(objective.id(), days) >= ENOUGH;
  }

  static int failed(String objective, Collection<DayRow> days) {
    return (int)
        days.stream()
            .filter(row -> objective.equals(row.objective()))
            .mapToLong(DayRow::failed)
            .sum();
  }

  /** The step of the lesson that this objective was failed on most often, if it was there. */
  static Optional<String> hardest(String objective, String lesson, Collection<DayRow> days) {
    Map<String, Long> failed = new HashMap<>();
    days.stream()
        .filter(row -> objective.equals(row.objective()) && lesson.equals(row.lesson()))
        .filter(row -> row.failed() > 0)
        .forEach(row -> failed.merge(row.step(), row.failed(), Long::sum));
    return failed.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
