package ma.tifawt.learning;

import static ma.tifawt.shared.security.Permission.LEARN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Lab;
import ma.tifawt.catalogue.Labs;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/** Takes what labs tell about a child's work: a few numbers that fit the lab's own description. */
@ApplicationScoped
@Transactional
public class EvidenceService {

  @PersistenceContext private EntityManager em;
  @Inject private Now now;
  @Inject private CatalogueService catalogue;
  @Inject private OwnLessons ownLessons;
  @Inject private ProgressService progress;

  /**
   * Stores what a lab told, or that the work was done on paper. The step is done when the numbers
   * are what its {@code done_when} asks; work on paper, which a trainer sees, always is.
   *
   * @throws DomainException LRN-001 no such lab in a lesson of the child; LRN-003 the lab belongs
   *     to another revision of the lesson; LRN-018 the numbers are not those this lab may tell
   */
  @Allow(LEARN)
  public StepProgress tell(GivenEvidence given) {
    OwnLessons.Place place = ownLessons.of(given.lesson());
    Release release = catalogue.current();
    Lesson current =
        release
            .lesson(given.lesson())
            .orElseThrow(() -> new DomainException(LearningError.NO_SUCH_STEP));
    Lesson shown = release.lesson(given.lesson(), given.rev()).orElse(current);
    Step step =
        shown.step(given.step()).filter(Step::isLab).orElseThrow(() -> absent(current, given));
    Lab lab = step.setting("lab").flatMap(Labs::find).orElseThrow(() -> absent(current, given));
    given.evidence().ifPresent(told -> refuseMisfit(lab, told));
    boolean met =
        given.evidence().map(told -> Lab.isDone(step.map("done_when"), told)).orElse(true);
    em.persist(new LabEvidence(given, place, now.instant()).judged(lab, met, release.id()));
    boolean lessonDone = met && progress.done(place, current, step.id(), given.rev());
    em.flush();
    return new StepProgress(met, lessonDone);
  }

  private static void refuseMisfit(Lab lab, JsonObject told) {
    lab.misfit(told)
        .ifPresent(
            field -> {
              throw new DomainException(LearningError.EVIDENCE_REFUSED);
            });
  }

  private static DomainException absent(Lesson current, GivenEvidence given) {
    return new DomainException(
        given.rev() == current.rev() ? LearningError.NO_SUCH_STEP : LearningError.LESSON_CHANGED);
  }
}
