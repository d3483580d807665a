package ma.tifawt.learning;

import static ma.tifawt.learning.LearningStage.LESSON;
import static ma.tifawt.learning.LearningStage.MODULE;
import static ma.tifawt.learning.LearningStage.refused;
import static ma.tifawt.learning.LearningStage.run;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.learning.GroupLesson.Stuck;
import ma.tifawt.organisation.OrganisationError;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.SecurityError;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Salma has finished the last lesson, Ilyas fails in it, Aya has not begun; Anas is of Agadir. */
@ExtendWith(ArquillianExtension.class)
class FollowingServiceSliceIT {

  @Inject FollowingService following;
  @Inject RequestCaller caller;
  @PersistenceContext EntityManager em;
  @Resource UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    caller.become(Account.RABAT_TRAINER.signedIn());
    step(Cast.SALMA, "warmup");
    done(Cast.SALMA);
    step(Cast.ILYAS, "warmup");
    step(Cast.ILYAS, "q1");
    tries(Cast.SALMA, "q1", "2026-11-10", 1);
    tries(Cast.ILYAS, "q1", "2026-11-10", 0, 0);
    tries(Cast.ANAS, "q1", "2026-11-10", 0, 0, 0);
  }

  @Test
  void aLessonSaysWhoHasDoneItWhoIsInItAndWhoIsStuckOnWhat() {
    GroupLesson lesson = following.lesson(Cast.RABAT_GROUP, LESSON, Lang.FR);

    assertThat(lesson.children())
        .extracting(GroupLesson.Child::learnerId, GroupLesson.Child::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Cast.ILYAS, LessonState.IN_PROGRESS),
            org.assertj.core.groups.Tuple.tuple(Cast.AYA, LessonState.NOT_BEGUN),
            org.assertj.core.groups.Tuple.tuple(Cast.SALMA, LessonState.DONE));
    GroupLesson.Child ilyas = lesson.children().get(0);
    assertThat(ilyas.displayName()).isEqualTo("Ilyas E.");
    assertThat(ilyas.steps()).isEqualTo(2);
    assertThat(ilyas.stuck()).hasSize(1);
    Stuck stuck = ilyas.stuck().get(0);
    assertThat(stuck.failed()).isEqualTo(2);
    assertThat(stuck.best()).isZero();
    assertThat(stuck.step()).isEqualTo("q1");
    assertThat(stuck.sentence()).startsWith("Je sais");
    assertThat(lesson.children().subList(1, 3)).noneMatch(GroupLesson.Child::isStuck);
  }

  @Test
  void aTryThatCameToSevenTenthsIsNotFailedAndOneFailedTryIsNotStuck() throws Exception {
    tries(Cast.AYA, "q1", "2026-11-10", 0.7, 0.69);
    assertThat(stuck()).containsExactly(Cast.ILYAS);
    tries(Cast.AYA, "q1", "2026-11-11", 0.69);
    assertThat(stuck()).containsExactlyInAnyOrder(Cast.ILYAS, Cast.AYA);
  }

  private List<Long> stuck() {
    return following.lesson(Cast.RABAT_GROUP, LESSON, Lang.FR).children().stream()
        .filter(GroupLesson.Child::isStuck)
        .map(GroupLesson.Child::learnerId)
        .toList();
  }

  @Test
  void aCourseCountsByLessonTheOwnGroupOnly() {
    GroupCourse course = following.course(Cast.RABAT_GROUP, Lang.AR);

    assertThat(course.children()).isEqualTo(3);
    assertThat(course.modules()).extracting(GroupCourse.Module::address).contains(MODULE);
    GroupCourse.Figures last = figures(course, LESSON);
    assertThat(last.begun()).isEqualTo(2);
    assertThat(last.finished()).isEqualTo(1);
    assertThat(last.answered()).isEqualTo(2);
    assertThat(last.median()).isEqualTo(50);
    assertThat(last.stuck()).isEqualTo(1);
    GroupCourse.Figures first = figures(course, MODULE + "/l1-where-will-the-penalty-go");
    assertThat(first.begun()).isZero();
    assertThat(first.stuck()).isZero();
  }

  private static GroupCourse.Figures figures(GroupCourse course, String lesson) {
    return course.modules().stream()
        .flatMap(module -> module.lessons().stream())
        .filter(figures -> figures.address().equals(lesson))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoIsResponsibleForTheGroupSeesItAndNobodyElse() {
    for (Account account :
        List.of(
            Account.RABAT_TRAINER,
            Account.RABAT_MANAGER,
            Account.RABAT_COORDINATOR,
            Account.YOUTH_HOUSES_MANAGER)) {
      caller.become(account.signedIn());
      assertThat(following.lesson(Cast.RABAT_GROUP, LESSON, Lang.FR).children())
          .as(account.name())
          .extracting(GroupLesson.Child::learnerId)
          .containsExactlyInAnyOrder(Cast.SALMA, Cast.ILYAS, Cast.AYA);
      assertThat(following.course(Cast.RABAT_GROUP, Lang.FR).children()).isEqualTo(3);
      refused(
          () -> following.lesson(Cast.AGADIR_GROUP, LESSON, Lang.FR),
          OrganisationError.NO_SUCH_GROUP);
      refused(() -> following.course(Cast.AGADIR_GROUP, Lang.FR), OrganisationError.NO_SUCH_GROUP);
    }
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThat(following.lesson(Cast.AGADIR_GROUP, LESSON, Lang.FR).children())
        .extracting(GroupLesson.Child::learnerId)
        .containsExactly(Cast.ANAS);
    for (Account account : List.of(Account.SALMA_ACCOUNT, Account.AUTHOR, Account.ADMINISTRATOR)) {
      caller.become(account.signedIn());
      refused(() -> following.course(Cast.RABAT_GROUP, Lang.FR), SecurityError.NOT_ALLOWED);
    }
  }

  @Test
  void aLessonOfAnotherCourseIsNotThere() {
    refused(
        () -> following.lesson(Cast.RABAT_GROUP, MODULE + "/l9-nothing", Lang.FR),
        LearningError.NO_SUCH_MODULE);
  }

  @Test
  void moreChildrenAskNoMoreQueries() throws Exception {
    long forThree = queries();
    for (int i = 0; i < 20; i++) {
      long id = 5000 + i;
      run(
          data,
          "insert into learner (id, code, centre_id, path, given_lat, family_lat, display_name, avatar, birth_year, birth_month, gender, standing)"
              + " values (?, ?, 1, ?, 'Nour', 'Amrani', 'Nour A.', 'star', 2013, 5, 'F', 'ACTIVE')",
          id,
          "N" + id,
          Cast.RABAT_PATH);
      run(
          data,
          "insert into membership (learner_id, group_id, path, joined_on) values (?, 11, ?, '2026-09-15')",
          id,
          Cast.RABAT_GROUP_PATH);
      step(id, "warmup");
      tries(id, "q1", "2026-11-12", 0, 0);
    }
    assertThat(following.course(Cast.RABAT_GROUP, Lang.FR).children()).isEqualTo(23);
    assertThat(queries()).isEqualTo(forThree).isLessThanOrEqualTo(6);
  }

  /** Statements that the session of the database counts for one overview. */
  private long queries() throws Exception {
    transaction.begin();
    try {
      long before = selects();
      following.course(Cast.RABAT_GROUP, Lang.FR);
      return selects() - before;
    } finally {
      transaction.rollback();
    }
  }

  private long selects() {
    Object[] row =
        (Object[]) em.createNativeQuery("show session status like 'Com_select'").getSingleResult();
    return Long.parseLong(row[1].toString());
  }

  private void step(long learner, String step) throws Exception {
    run(
        data,
        "insert into step_done (learner_id, path, lesson, step, lesson_rev, done_at) values (?, ?, ?, ?, 1, '2026-11-10 10:00:00')",
        learner,
        Cast.RABAT_GROUP_PATH,
        LESSON,
        step);
  }

  private void done(long learner) throws Exception {
    run(
        data,
        "insert into lesson_done (learner_id, path, lesson, lesson_rev, done_at) values (?, ?, ?, 1, '2026-11-12 10:00:00')",
        learner,
        Cast.RABAT_GROUP_PATH,
        LESSON);
  }

  /** Answers to an item worth one point, each with what it earned. */
  private void tries(long learner, String step, String day, double... points) throws Exception {
    for (double earned : points) {
      run(
          data,
          "insert into quiz_attempt (operation_id, learner_id, path, lesson, step, objective, lesson_rev, release_id,"
              + " seed, answer, points, max_points, answered_at, answered_on)"
              + " values (?, ?, ?, ?, ?, 'B5.3', 1, 'r', 0, '1', ?, 1, ?, ?)",
          UUID.randomUUID().toString(),
          learner,
          Cast.RABAT_GROUP_PATH,
          LESSON,
          step,
          earned,
          day + " 10:00:00",
          day);
    }
  }
}
