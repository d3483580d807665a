package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.LEARN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Step;
import ma.tifawt.catalogue.Verdict;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** Takes a child's answers, has them judged by the key of the revision they were made against. */
@ApplicationScoped
@Transactional
public class AnswerService {

  /** Characters of JSON the table holds. */
  private static final int LONGEST_ANSWER = 2000;

  /** Characters of a step's id the table holds. */
  private static final int LONGEST_STEP = 42;

  @PersistenceContext private EntityManager em;
  @Inject private Now now;
  @Inject private Settings settings;
  @Inject private CatalogueService catalogue;
  @Inject private OwnLessons ownLessons;
  @Inject private ProgressService progress;

  /**
   * Judges and stores an answer; tries are unlimited and the best counts. An answer to a practice
   * item (0 points) does the step and leaves no other trace.
   *
   * @return points and feedback; or, when the revision is not here any more, a refusal with LRN-003
   *     while the answer is kept
   * @throws DomainException LRN-001 no such question in a lesson of the child; LRN-002 the answer
   *     is too long; CAT-003 it has not the shape of the question
   */
  @Allow(LEARN)
  public Judged answer(GivenAnswer given) {
    if (given.answer().toString().length() > LONGEST_ANSWER) {
      throw new DomainException(LearningError.MALFORMED, "answer");
    }
    if (given.step().length() > LONGEST_STEP) {
      throw new DomainException(LearningError.NO_SUCH_STEP);
    }
    OwnLessons.Place place = ownLessons.of(given.lesson());
    Release release = catalogue.current();
    Lesson current =
        release
            .lesson(given.lesson())
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_STEP));
    Optional<Lesson> shown = release.lesson(given.lesson(), given.rev());
    if (shown.isEmpty()) {
      em.persist(new KeptAnswer(given, place.learnerId(), place.path(), now.instant()));
      em.flush();
      return Judged.kept(LearningError.LESSON_CHANGED);
    }
    Step step = shown.get().step(given.step()).orElseThrow(AnswerService::nothingThere);
    Item item = step.item().orElseThrow(AnswerService::nothingThere);
    Verdict verdict = item.judge(given.answer(), step.points());
    if (step.scored()) {
      store(given, place, step, verdict, release.id());
    }
    boolean lessonDone = progress.done(place, current, given.step(), given.rev());
    em.flush();
    Map<String, String> feedback =
        shown.get().textFor(given.lang()).text().step(step.id()).feedback(verdict.feedback());
    return new Judged(
        Optional.empty(), verdict.points(), verdict.max(), verdict.correct(), feedback, lessonDone);
  }

  private void store(
      GivenAnswer given, OwnLessons.Place place, Step step, Verdict verdict, String release) {
    Instant at = now.instant();
    em.persist(
        new QuizAttempt(
                given,
                place.learnerId(),
                place.path(),
                at,
                at.atZone(settings.zone()).toLocalDate())
            .judged(verdict.points(), verdict.max(), step.objective().orElse(null), release));
  }

  private static DomainException nothingThere() {
    return new DomainException(LearningError.NO_SUCH_STEP);
  }
}
