package ma.tifawt.learning;

import static ma.tifawt.learning.LearningStage.LESSON;
import static ma.tifawt.learning.LearningStage.count;
import static ma.tifawt.learning.LearningStage.refused;
import static ma.tifawt.learning.LearningStage.run;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.catalogue.CatalogueError;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.SecurityError;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AnswerServiceSliceIT {

  @Inject AnswerService answers;
  @Inject ProgressService progress;
  @Inject CatalogueService catalogue;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    caller.become(Cast.Account.SALMA_ACCOUNT.signedIn());
  }

  @Test
  void aRightAnswerEarnsItsPointsAndTheBestStays() throws Exception {
    Judged right = answers.answer(given("q1", rev(), Json.createValue(75)));
    assertThat(right.correct()).isTrue();
    assertThat(answers.answer(given("q1", rev(), Json.createValue(10))).correct()).isFalse();
    BestRow best = progress.own().get(LESSON).best().get("q1");
    assertThat(best.points()).isEqualByComparingTo(best.max());
    assertThat(count(data, "quiz_attempt where release_id = '" + catalogue.current().id() + "'"))
        .isEqualTo(2);
  }

  @Test
  void anAnswerToARevisionThatIsGoneIsKeptAndRefusedGently() throws Exception {
    Judged kept = answers.answer(given("q1", rev() + 7, Json.createValue(75)));
    assertThat(kept.refusal()).contains(LearningError.LESSON_CHANGED);
    assertThat(count(data, "kept_answer where answer = '75' and learner_id = " + Cast.SALMA))
        .isEqualTo(1);
    assertThat(progress.own()).isEmpty();
  }

  @Test
  void whatIsNotThereOrNotShapedIsRefusedAndLeavesNothing() throws Exception {
    refused(
        () -> answers.answer(given("nothing", rev(), Json.createValue(1))),
        LearningError.NO_SUCH_STEP);
    refused(
        () -> answers.answer(given("story", rev(), Json.createValue(1))),
        LearningError.NO_SUCH_STEP);
    refused(
        () -> answers.answer(given("q1", rev(), Json.createValue("x"))),
        CatalogueError.ANSWER_MALFORMED);
    refused(
        () -> answers.answer(given("q1", rev(), Json.createValue("x".repeat(2001)))),
        LearningError.MALFORMED);
    assertThat(count(data, "quiz_attempt")).isZero();
    assertThat(count(data, "step_done")).isZero();
  }

  @Test
  void theOwnCoursesAreThoseThatOwnGroupsFollow() throws Exception {
    assertThat(progress.ownCourses()).containsExactly("builders");
    run(data, "update learner_group set course = 'explorers' where id = ?", Cast.RABAT_GROUP);
    assertThat(progress.ownCourses()).containsExactly("explorers");
  }

  @Test
  void aCourseOfNoOwnGroupIsNotThere() throws Exception {
    run(data, "update learner_group set course = 'explorers' where id = ?", Cast.RABAT_GROUP);
    refused(
        () -> answers.answer(given("q1", rev(), Json.createValue(75))), LearningError.NO_SUCH_STEP);
    refused(() -> progress.see(LESSON, "story", rev()), LearningError.NO_SUCH_STEP);
  }

  @Test
  void staffDoNotAnswer() {
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    refused(
        () -> answers.answer(given("q1", rev(), Json.createValue(75))), SecurityError.NOT_ALLOWED);
  }

  @Test
  void aLessonIsDoneWhenEveryStepIsAndAScoredOneNeedsAnAnswer() throws Exception {
    List<Step> steps = catalogue.current().lesson(LESSON).orElseThrow().steps();
    assertThat(steps).hasSizeGreaterThan(3);
    for (Step step : steps) {
      StepProgress seen = progress.see(LESSON, step.id(), rev());
      assertThat(seen.stepDone()).isEqualTo(!step.scored());
      assertThat(seen.lessonDone()).isFalse();
    }
    assertThat(progress.own().get(LESSON).completed()).isFalse();
    answers.answer(given("q1", rev(), Json.createValue(0)));
    answers.answer(given("q2", rev(), Json.createObjectBuilder().build()));
    answers.answer(given("q3", rev(), Json.createValue("a")));
    Judged last = answers.answer(given("q4", rev(), Json.createArrayBuilder().add("a").build()));
    assertThat(last.lessonDone()).isTrue();
    assertThat(progress.own().get(LESSON).completed()).isTrue();
    assertThat(progress.own().get(LESSON).done()).hasSize(steps.size());
    progress.see(LESSON, "story", rev());
    assertThat(count(data, "step_done")).isEqualTo(steps.size());
    assertThat(count(data, "lesson_done")).isEqualTo(1);
  }

  @Test
  void aTrainerSeesTheProgressOfTheOwnGroupOnly() {
    progress.see(LESSON, "story", rev());
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    List<LearnerProgress> group = progress.ofGroup(Cast.RABAT_GROUP);
    assertThat(group)
        .extracting(LearnerProgress::learnerId)
        .containsExactlyInAnyOrder(Cast.SALMA, Cast.ILYAS, Cast.AYA);
    assertThat(group)
        .filteredOn(row -> row.learnerId() == Cast.SALMA)
        .allMatch(row -> row.steps() == 1 && row.lastAt() != null && row.lessonsInAll() > 0);
    refused(
        () -> progress.ofGroup(Cast.AGADIR_GROUP),
        ma.tifawt.organisation.OrganisationError.NO_SUCH_GROUP);
  }

  private int rev() {
    return catalogue.current().lesson(LESSON).orElseThrow().rev();
  }

  private static GivenAnswer given(String step, int rev, JsonValue answer) {
    return new GivenAnswer(UUID.randomUUID(), LESSON, step, rev, 0, answer, Lang.FR);
  }
}
