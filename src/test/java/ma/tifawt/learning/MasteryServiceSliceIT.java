package ma.tifawt.learning;

import static ma.tifawt.learning.LearningStage.LESSON;
import static ma.tifawt.learning.LearningStage.MODULE;
import static ma.tifawt.learning.LearningStage.refused;
import static ma.tifawt.learning.LearningStage.run;
import static ma.tifawt.learning.LearningStage.work;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Step;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;
import ma.tifawt.organisation.OrganisationError;
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
class MasteryServiceSliceIT {

  @Inject MasteryService mastery;
  @Inject SubmissionService submissions;
  @Inject GradingService grading;
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
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
  }

  @Test
  void everythingRightOnTwoDaysAndEveryLessonDoneCompletesTheModule() throws Exception {
    for (Lesson lesson : module().lessons()) {
      done(Cast.SALMA, lesson.address());
      answers(Cast.SALMA, lesson, "2026-11-10");
      answers(Cast.SALMA, lesson, "2026-11-12");
      answers(Cast.ILYAS, lesson, "2026-11-10");
    }
    Map<Long, ModuleMastery> found = byLearner();
    assertThat(found).containsOnlyKeys(Cast.SALMA, Cast.ILYAS, Cast.AYA);
    assertThat(found.get(Cast.SALMA).complete()).isTrue();
    assertThat(found.get(Cast.ILYAS).objectives())
        .isNotEmpty()
        .allMatch(o -> !o.met() && o.bestPercent() == 100 && o.days() == 1);
    assertThat(found.get(Cast.ILYAS).lessonsMissing()).hasSize(module().lessons().size());
    assertThat(found.get(Cast.AYA).objectives()).allMatch(o -> !o.met() && o.bestPercent() == 0);
  }

  @Test
  void aProjectAtLevelThreeMeetsItsObjectiveAndTheLatestGradingCounts() {
    String objective =
        catalogue
            .current()
            .lesson(LESSON)
            .orElseThrow()
            .step("project")
            .flatMap(Step::objective)
            .orElseThrow();
    caller.become(Cast.Account.SALMA_ACCOUNT.signedIn());
    long id = submissions.submit(work(UUID.randomUUID(), null), Lang.FR).id();
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    grade(id, 3);
    assertThat(byLearner().get(Cast.SALMA).objectives())
        .filteredOn(ObjectiveState::met)
        .extracting(ObjectiveState::id)
        .containsExactly(objective);
    grade(id, 2);
    assertThat(byLearner().get(Cast.SALMA).objectives()).noneMatch(ObjectiveState::met);
  }

  @Test
  void aGroupOutOfScopeAndAModuleOfAnotherCourseAreNotThere() {
    refused(
        () -> mastery.moduleMastery(Cast.AGADIR_GROUP, MODULE), OrganisationError.NO_SUCH_GROUP);
    refused(
        () -> mastery.moduleMastery(Cast.RABAT_GROUP, "builders/b9-nothing"),
        LearningError.NO_SUCH_MODULE);
    caller.become(Cast.Account.SALMA_ACCOUNT.signedIn());
    refused(() -> mastery.moduleMastery(Cast.RABAT_GROUP, MODULE), SecurityError.NOT_ALLOWED);
  }

  private void grade(long id, int level) {
    grading.grade(
        new GradeWork(
            id,
            grading.work(id, Lang.FR).version(),
            Map.of("understand", level, "make-and-use", 3, "question", 1, "care", 1, "share", 1),
            ""));
  }

  private Map<Long, ModuleMastery> byLearner() {
    List<ModuleMastery> found = mastery.moduleMastery(Cast.RABAT_GROUP, MODULE);
    return found.stream()
        .collect(java.util.stream.Collectors.toMap(ModuleMastery::learnerId, m -> m));
  }

  private CourseModule module() {
    return catalogue.current().module(MODULE).orElseThrow();
  }

  private void done(long learner, String lesson) throws SQLException {
    run(
        data,
        "insert into lesson_done (learner_id, path, lesson, lesson_rev, done_at) values (?, ?, ?, 1, '2026-11-12 10:00:00')",
        learner,
        Cast.RABAT_GROUP_PATH,
        lesson);
  }

  private void answers(long learner, Lesson lesson, String day) throws SQLException {
    for (Step step : lesson.steps()) {
      if (step.scored()) {
        run(
            data,
            "insert into quiz_attempt (operation_id, learner_id, path, lesson, step, objective, lesson_rev, release_id,"
                + " seed, answer, points, max_points, answered_at, answered_on)"
                + " values (?, ?, ?, ?, ?, ?, 1, 'r', 0, '1', ?, ?, ?, ?)",
            UUID.randomUUID().toString(),
            learner,
            Cast.RABAT_GROUP_PATH,
            lesson.address(),
            step.id(),
            step.objective().orElseThrow(),
            step.points(),
            step.points(),
            day + " 10:00:00",
            day);
      }
    }
  }
}
