package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.READ_PROGRESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Objective;
import ma.tifawt.catalogue.Step;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** Which objectives the children of a group have met, by {@link MasteryRule}. */
@ApplicationScoped
@Transactional
public class MasteryService {

  @PersistenceContext private EntityManager em;
  @Inject private Now now;
  @Inject private Settings settings;
  @Inject private CatalogueService catalogue;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;

  /**
   * Where each child of the group stands in a module, in the order of the roster. Three queries for
   * the whole group. What a child earned in an earlier group counts: who may see the child today
   * may see it.
   *
   * @param module {@code course/module}, of the course the group follows
   * @throws DomainException ORG-001 no such group in the caller's scope; LRN-015 no such module in
   *     its course
   */
  @Allow(READ_PROGRESS)
  public List<ModuleMastery> moduleMastery(long groupId, String module) {
    GroupInfo group = organisation.group(groupId);
    CourseModule asked =
        catalogue
            .current()
            .module(module)
            .filter(found -> module.startsWith(group.course() + "/"))
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_MODULE));
    List<Long> learners =
        people.roster(groupId, now.today(settings.zone())).stream()
            .map(RosterRow::learnerId)
            .distinct()
            .toList();
    if (learners.isEmpty()) {
      return List.of();
    }
    Facts facts = facts(learners, module + "/%");
    return learners.stream().map(learner -> mastery(learner, asked, facts)).toList();
  }

  /** What the database knows of some children, in a course or a module of it. */
  record Facts(
      Map<Long, Set<String>> lessons,
      Map<Long, List<DayRow>> days,
      Map<Long, List<LevelRow>> levels) {}

  /**
   * Three queries, however many children. Whoever calls has made sure that the caller may see them.
   *
   * @param within beginning of the lessons' addresses, ending in {@code %}
   */
  Facts facts(List<Long> learners, String within) {
    return new Facts(
        query(LessonDone.OF_LEARNERS, DoneRow.class, learners, within).stream()
            .collect(
                Collectors.groupingBy(
                    DoneRow::learnerId, Collectors.mapping(DoneRow::lesson, Collectors.toSet()))),
        query(QuizAttempt.BY_DAY, DayRow.class, learners, within).stream()
            .collect(Collectors.groupingBy(DayRow::learnerId)),
        query(GradingLevel.LATEST_OF_LEARNERS, LevelRow.class, learners, within).stream()
            .collect(Collectors.groupingBy(LevelRow::learnerId)));
  }

  private <T> List<T> query(String name, Class<T> row, List<Long> learners, String within) {
    return em.createNamedQuery(name, row)
        .setParameter("learners", learners)
        .setParameter("within", within)
        .getResultList();
  }

  static ModuleMastery mastery(long learner, CourseModule module, Facts facts) {
    Map<String, Map<String, Integer>> items = itemsByObjective(module);
    Set<String> done = facts.lessons().getOrDefault(learner, Set.of());
    List<DayRow> days = facts.days().getOrDefault(learner, List.of());
    Set<String> shown = evidence(module, facts.levels().getOrDefault(learner, List.of()));
    return new ModuleMastery(
        learner,
        module.lessons().stream().map(Lesson::address).filter(l -> !done.contains(l)).toList(),
        module.objectives().stream()
            .map(Objective::id)
            .map(
                id ->
                    MasteryRule.judge(
                        id, items.getOrDefault(id, Map.of()), days, shown.contains(id)))
            .toList());
  }

  /** Objective, to the worth of each of its items by {@code lesson#step}. */
  private static Map<String, Map<String, Integer>> itemsByObjective(CourseModule module) {
    Map<String, Map<String, Integer>> items = new HashMap<>();
    for (Lesson lesson : module.lessons()) {
      for (Step step : lesson.steps()) {
        if (step.scored() && step.objective().isPresent()) {
          items
              .computeIfAbsent(step.objective().get(), o -> new HashMap<>())
              .put(lesson.address() + "#" + step.id(), step.points());
        }
      }
    }
    return items;
  }

  /**
   * The objectives a trainer has seen at level 3: that of the project's step, or all of its
   * lesson's where the step names none.
   */
  private static Set<String> evidence(CourseModule module, List<LevelRow> levels) {
    Map<String, Lesson> lessons =
        module.lessons().stream().collect(Collectors.toMap(Lesson::address, Function.identity()));
    Map<Long, List<LevelRow>> works =
        levels.stream().collect(Collectors.groupingBy(LevelRow::workId));
    Set<String> shown = new HashSet<>();
    for (List<LevelRow> work : works.values()) {
      Lesson lesson = lessons.get(work.get(0).lesson());
      Map<String, Integer> found =
          work.stream().collect(Collectors.toMap(LevelRow::criterion, LevelRow::level));
      if (lesson != null && MasteryRule.isEvidence(found)) {
        shown.addAll(objectivesOf(lesson, work.get(0).step()));
      }
    }
    return shown;
  }

  private static List<String> objectivesOf(Lesson lesson, String step) {
    return lesson
        .step(step)
        .flatMap(Step::objective)
        .map(List::of)
        .orElseGet(() -> lesson.objectives().stream().map(Objective::id).toList());
  }
}
