package ma.tifawt.learning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When an objective is met (curriculum, Assessment). Either of:
 *
 * <ul>
 *   <li>the best results come to 70 % over <em>all</em> items of the objective in the module, and
 *       on two different days the items answered that day came to 70 % (its items lie in several
 *       lessons, so no single day sees them all);
 *   <li>a trainer found level 3 or better in "understand" and in "make-and-use" in the latest
 *       grading of a project of the module. Both, because "understand" alone does not show that the
 *       child can do it, nor the other way round.
 * </ul>
 */
final class MasteryRule {

  /** Share of the points of the items. */
  static final double ENOUGH = 0.7;

  static final int DAYS = 2;

  /** Level "Achieved" of the rubric. */
  static final int EVIDENCE_LEVEL = 3;

  /** Criteria of the rubric that must both show the level. */
  static final Set<String> EVIDENCE_CRITERIA = Set.of("understand", "make-and-use");

  /** Shares come from decimals with two places; seven tenths must not fail by a rounding. */
  private static final double EPSILON = 1e-9;

  private MasteryRule() {}

  /**
   * @param items worth of each item of the objective by {@code lesson#step}
   * @param days best results of one child on this objective, per item and day; others are ignored
   */
  static ModuleMastery.ObjectiveState judge(
      String objective, Map<String, Integer> items, Collection<DayRow> days, boolean byTrainer) {
    List<DayRow> mine =
        days.stream()
            .filter(row -> objective.equals(row.objective()) && items.containsKey(row.item()))
            .toList();
    double best = share(mine, items, items.keySet());
    Map<LocalDate, List<DayRow>> byDay = mine.stream().collect(Collectors.groupingBy(DayRow::day));
    int good = 0;
    for (List<DayRow> day : byDay.values()) {
      Set<String> answered = day.stream().map(DayRow::item).collect(Collectors.toSet());
      if (reaches(share(day, items, answered))) {
        good++;
      }
    }
    boolean met = byTrainer || (reaches(best) && good >= DAYS);
    int percent = (int) Math.floor(best * 100 + EPSILON);
    return new ModuleMastery.ObjectiveState(objective, met, percent, good, byTrainer);
  }

  /** Level 3 or better in every criterion that counts. */
  static boolean isEvidence(Map<String, Integer> levels) {
    return EVIDENCE_CRITERIA.stream()
        .allMatch(criterion -> levels.getOrDefault(criterion, 0) >= EVIDENCE_LEVEL);
  }

  private static double share(List<DayRow> rows, Map<String, Integer> items, Set<String> over) {
    Map<String, Double> best = new HashMap<>();
    rows.forEach(row -> best.merge(row.item(), row.share(), Math::max));
    double earned = 0;
    double worth = 0;
    for (String item : over) {
      earned += best.getOrDefault(item, 0.0) * items.get(item);
      worth += items.get(item);
    }
    return worth == 0 ? 0 : earned / worth;
  }

  private static boolean reaches(double share) {
    return share + EPSILON >= ENOUGH;
  }
}
