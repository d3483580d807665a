package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.LEARN;
import static ma.tifawt.shared.security.Permission.READ_PROGRESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Step;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * What a child has done. A lesson is done when every step of it is: a scored question by an answer
 * (right or wrong, tries are unlimited), a lab by what it tells or on paper, anything else by
 * having been seen, answered or handed in.
 */
@ApplicationScoped
@Transactional
public class ProgressService {

  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private Now now;
  @Inject private Settings settings;
  @Inject private CatalogueService catalogue;
  @Inject private OwnLessons ownLessons;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;

  /**
   * Notes that the child has gone through a step. Doing it twice changes nothing; a scored question
   * or a lab is not done by being seen.
   *
   * @param rev revision of the lesson the device showed
   * @throws DomainException LRN-001 no such step in a lesson of the child; LRN-003 the step belongs
   *     to another revision of the lesson
   */
  @Allow(LEARN)
  public StepProgress see(String lesson, String step, int rev) {
    OwnLessons.Place place = ownLessons.of(lesson);
    Lesson current =
        catalogue
            .current()
            .lesson(lesson)
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_STEP));
    Step seen = current.step(step).orElseThrow(() -> absent(current, rev));
    if (seen.scored() || seen.isLab()) {
      return new StepProgress(doneSteps(place.learnerId(), lesson).contains(step), false);
    }
    return new StepProgress(true, done(place, current, step, rev));
  }

  private static DomainException absent(Lesson current, int rev) {
    return new DomainException(
        rev == current.rev() ? LearningError.NO_SUCH_STEP : LearningError.LESSON_CHANGED);
  }

  /**
   * Writes the step down, and the lesson if it was the last one.
   *
   * @return whether the whole lesson is done now
   */
  boolean done(OwnLessons.Place place, Lesson lesson, String step, int rev) {
    Instant at = now.instant();
    em.createNamedQuery(StepDone.ADD)
        .setParameter(1, place.learnerId())
        .setParameter(2, place.path())
        .setParameter(3, lesson.address())
        .setParameter(4, step)
        .setParameter(5, rev)
        .setParameter(6, Utc.of(at))
        .executeUpdate();
    Set<String> done = doneSteps(place.learnerId(), lesson.address());
    boolean complete = lesson.steps().stream().map(Step::id).allMatch(done::contains);
    if (complete) {
      em.createNamedQuery(LessonDone.ADD)
          .setParameter(1, place.learnerId())
          .setParameter(2, place.path())
          .setParameter(3, lesson.address())
          .setParameter(4, lesson.rev())
          .setParameter(5, Utc.of(at))
          .executeUpdate();
    }
    return complete;
  }

  /** Read under lock: of two devices that do the last two steps at once, one must see both. */
  private Set<String> doneSteps(long learner, String lesson) {
    return em.createNamedQuery(StepDone.OF_LESSON, StepDone.class)
        .setParameter("learner", learner)
        .setParameter("lesson", lesson)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(StepDone::step)
        .collect(Collectors.toSet());
  }

  /** Ids of the courses that the signed-in child's groups follow. */
  @Allow(LEARN)
  public List<String> ownCourses() {
    return ownLessons.courses();
  }

  /** Everything the signed-in child has done, by lesson; at most some hundred steps a year. */
  @Allow(LEARN)
  public Map<String, LessonProgress> own() {
    long learner = caller.learnerId().orElseThrow();
    Map<String, LessonProgress> lessons = new LinkedHashMap<>();
    em.createNamedQuery(StepDone.OF_LEARNER, StepDone.class)
        .setParameter("learner", learner)
        .getResultStream()
        .forEach(
            step ->
                lessons
                    .computeIfAbsent(step.lesson(), l -> new LessonProgress())
                    .addStep(step.step()));
    em.createNamedQuery(QuizAttempt.BEST_OF_LEARNER, BestRow.class)
        .setParameter("learner", learner)
        .getResultStream()
        .forEach(
            best ->
                lessons.computeIfAbsent(best.lesson(), l -> new LessonProgress()).addBest(best));
    em.createNamedQuery(LessonDone.OF_LEARNER, String.class)
        .setParameter("learner", learner)
        .getResultStream()
        .forEach(lesson -> lessons.computeIfAbsent(lesson, l -> new LessonProgress()).complete());
    return lessons;
  }

  /**
   * Where each child of a group stands in the group's course, by display name.
   *
   * @throws DomainException ORG-001 no such group in the caller's scope
   */
  @Allow(READ_PROGRESS)
  public List<LearnerProgress> ofGroup(long groupId) {
    GroupInfo group = organisation.group(groupId);
    List<RosterRow> roster = people.roster(groupId, now.today(settings.zone()));
    if (roster.isEmpty()) {
      return List.of();
    }
    List<Long> learners = roster.stream().map(RosterRow::learnerId).toList();
    Set<String> lessons =
        catalogue.current().course(group.course()).map(Course::lessons).orElse(List.of()).stream()
            .map(Lesson::address)
            .collect(Collectors.toSet());
    Map<Long, Long> done =
        em.createNamedQuery(LessonDone.OF_LEARNERS, DoneRow.class)
            .setParameter("learners", learners)
            .setParameter("within", group.course() + "/%")
            .getResultStream()
            .filter(row -> lessons.contains(row.lesson()))
            .collect(Collectors.groupingBy(DoneRow::learnerId, Collectors.counting()));
    Map<Long, ProgressRow> steps =
        em.createNamedQuery(StepDone.LAST_OF_LEARNERS, ProgressRow.class)
            .setParameter("learners", learners)
            .setParameter("course", group.course() + "/%")
            .getResultStream()
            .collect(Collectors.toMap(ProgressRow::learnerId, Function.identity()));
    return roster.stream()
        .map(
            row ->
                LearnerProgress.of(
                    row,
                    done.getOrDefault(row.learnerId(), 0L).intValue(),
                    lessons.size(),
                    steps.get(row.learnerId())))
        .toList();
  }
}
