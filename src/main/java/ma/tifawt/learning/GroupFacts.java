package ma.tifawt.learning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Step;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.i18n.Lang;

/** What the children of one group did, and the figures that come of it. */
record GroupFacts(
    List<RosterRow> roster, Map<Long, List<BegunRow>> begun, MasteryService.Facts facts) {

  static final GroupFacts NOBODY =
      new GroupFacts(List.of(), Map.of(), new MasteryService.Facts(Map.of(), Map.of(), Map.of()));

  GroupCourse.Module module(CourseModule module, Lang lang) {
    Map<Long, List<ObjectiveState>> unmet =
        roster.stream()
            .collect(Collectors.toMap(RosterRow::learnerId, c -> stuckIn(module, c.learnerId())));
    return new GroupCourse.Module(
        module.address(),
        module.textFor(lang).text().title(),
        module.lessons().stream().map(lesson -> figures(lesson, unmet, lang)).toList());
  }

  private GroupCourse.Figures figures(
      Lesson lesson, Map<Long, List<ObjectiveState>> unmet, Lang lang) {
    List<Double> shares =
        roster.stream()
            .flatMap(child -> share(child.learnerId(), lesson).stream())
            .sorted()
            .toList();
    return new GroupCourse.Figures(
        lesson.address(),
        lesson.textFor(lang).text().title(),
        count(child -> state(child, lesson) != LessonState.NOT_BEGUN),
        count(child -> state(child, lesson) == LessonState.DONE),
        shares.size(),
        median(shares),
        count(child -> unmet.get(child).stream().anyMatch(o -> isIn(o, lesson, child))));
  }

  private int count(java.util.function.LongPredicate which) {
    return (int) roster.stream().mapToLong(RosterRow::learnerId).filter(which).count();
  }

  /** Children in difficulty first: the page is opened to find them. */
  List<GroupLesson.Child> children(CourseModule module, Lesson lesson, Lang lang) {
    return roster.stream()
        .map(child -> child(child, module, lesson, lang))
        .sorted(Comparator.comparing(GroupLesson.Child::isStuck).reversed())
        .toList();
  }

  private GroupLesson.Child child(RosterRow row, CourseModule module, Lesson lesson, Lang lang) {
    long learner = row.learnerId();
    return new GroupLesson.Child(
        learner,
        row.displayName(),
        row.avatar(),
        state(learner, lesson),
        stepsDone(learner, lesson),
        stuckIn(module, learner).stream()
            .flatMap(o -> stuck(o, learner, module, lesson, lang).stream())
            .toList());
  }

  private Optional<GroupLesson.Stuck> stuck(
      ObjectiveState objective, long learner, CourseModule module, Lesson lesson, Lang lang) {
    Map<String, String> sentences = module.textFor(lang).text().objectives();
    return StuckRule.hardest(objective.id(), lesson.address(), days(learner))
        .map(
            step ->
                new GroupLesson.Stuck(
                    objective.id(),
                    sentences.getOrDefault(objective.id(), objective.id()),
                    StuckRule.failed(objective.id(), days(learner)),
                    objective.bestPercent(),
                    step,
                    lesson.steps().stream().map(Step::id).toList().indexOf(step) + 1));
  }

  private List<ObjectiveState> stuckIn(CourseModule module, long learner) {
    return MasteryService.mastery(learner, module, facts).objectives().stream()
        .filter(objective -> StuckRule.stuck(objective, days(learner)))
        .toList();
  }

  private boolean isIn(ObjectiveState objective, Lesson lesson, long learner) {
    return StuckRule.hardest(objective.id(), lesson.address(), days(learner)).isPresent();
  }

  private List<DayRow> days(long learner) {
    return facts.days().getOrDefault(learner, List.of());
  }

  private LessonState state(long learner, Lesson lesson) {
    if (facts.lessons().getOrDefault(learner, Set.of()).contains(lesson.address())) {
      return LessonState.DONE;
    }
    return stepsDone(learner, lesson) > 0 ? LessonState.IN_PROGRESS : LessonState.NOT_BEGUN;
  }

  private int stepsDone(long learner, Lesson lesson) {
    return begun.getOrDefault(learner, List.of()).stream()
        .filter(row -> row.lesson().equals(lesson.address()))
        .mapToInt(row -> (int) row.steps())
        .sum();
  }

  /** Best tries over the worth of the questions answered; empty if none was. */
  private Optional<Double> share(long learner, Lesson lesson) {
    Map<String, DayRow> best = new HashMap<>();
    days(learner).stream()
        .filter(row -> row.lesson().equals(lesson.address()))
        .forEach(row -> best.merge(row.step(), row, (a, b) -> b.share() > a.share() ? b : a));
    double worth = best.values().stream().mapToDouble(row -> row.max().doubleValue()).sum();
    double earned = best.values().stream().mapToDouble(row -> row.points().doubleValue()).sum();
    return worth == 0 ? Optional.empty() : Optional.of(earned / worth);
  }

  /**
   * @param sorted shares, 0 to 1
   * @return 0 to 100; of an even number the mean of the two in the middle
   */
  static int median(List<Double> sorted) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return (int) Math.round(median * 100);
  }
}
