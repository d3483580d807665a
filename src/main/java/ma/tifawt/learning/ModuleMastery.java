package ma.tifawt.learning;

import java.io.Serializable;
import java.util.List;

/**
 * Where a child stands in a module.
 *
 * @param lessonsMissing addresses of the lessons not done yet, in the order of the module
 * @param objectives in the order of the module
 */
public record ModuleMastery(
    long learnerId, List<String> lessonsMissing, List<ObjectiveState> objectives)
    implements Serializable {

  /**
   * @param bestPercent best result over all items of the objective, 0 to 100, rounded down
   * @param days different days on which the items answered that day came to 70 % or more
   * @param byTrainer whether a graded project shows level 3, which is enough by itself
   */
  public record ObjectiveState(String id, boolean met, int bestPercent, int days, boolean byTrainer)
      implements Serializable {}

  /** Every lesson done and every objective met: what the module badge asks. */
  public boolean complete() {
    return lessonsMissing.isEmpty() && objectives.stream().allMatch(ObjectiveState::met);
  }
}
