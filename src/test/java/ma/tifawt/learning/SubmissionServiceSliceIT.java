package ma.tifawt.learning;

import static ma.tifawt.learning.LearningStage.count;
import static ma.tifawt.learning.LearningStage.filesUnder;
import static ma.tifawt.learning.LearningStage.refused;
import static ma.tifawt.learning.LearningStage.run;
import static ma.tifawt.learning.LearningStage.work;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.GeneralError;
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
class SubmissionServiceSliceIT {

  private static final Map<String, Integer> LEVELS =
      Map.of("understand", 3, "make-and-use", 4, "question", 2, "care", 3, "share", 1);

  @Inject SubmissionService submissions;
  @Inject GradingService grading;
  @Inject RequestCaller caller;
  @Inject Settings settings;

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
  void theSameOperationTwiceIsOneWorkWithOneAnswer() throws Exception {
    long before = filesUnder(folder());
    UUID operation = UUID.randomUUID();
    OwnWork first = submissions.submit(work(operation, text("a.txt")), Lang.FR);
    OwnWork again = submissions.submit(work(operation, text("b.txt")), Lang.FR);
    assertThat(again).isEqualTo(first);
    assertThat(first.file().name()).isEqualTo("a.txt");
    assertThat(count(data, "submission")).isEqualTo(1);
    assertThat(filesUnder(folder())).isEqualTo(before + 1);
  }

  @Test
  void anOperationOfAnotherChildIsRefused() {
    UUID operation = UUID.randomUUID();
    submissions.submit(work(operation, null), Lang.FR);
    caller.become(Cast.Account.ANAS_ACCOUNT.signedIn());
    refused(
        () -> submissions.submit(work(operation, null), Lang.FR), LearningError.OPERATION_TAKEN);
  }

  @Test
  void aRefusedUploadLeavesNoRowAndNoFile() throws Exception {
    long before = filesUnder(folder());
    UUID operation = UUID.randomUUID();
    refusedUpload(operation, text("../../../etc/passwd"), LearningError.FILE_NAME_REFUSED);
    refusedUpload(
        operation,
        new NewWork.Upload("tree.png", new byte[] {'M', 'Z', 0}),
        LearningError.FILE_TYPE_REFUSED);
    refusedUpload(
        operation,
        new NewWork.Upload("big.txt", new byte[(int) settings.uploadLimit() + 1]),
        LearningError.FILE_TOO_LARGE);
    refusedUpload(
        operation,
        new NewWork.Upload("cut.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}),
        LearningError.PICTURE_UNREADABLE);
    assertThat(count(data, "submission")).isZero();
    assertThat(count(data, "step_done")).isZero();
    assertThat(filesUnder(folder())).isEqualTo(before);
  }

  @Test
  void aTransactionThatFailsTakesItsFileAway() throws Exception {
    long before = filesUnder(folder());
    run(data, "alter table audit_entry add constraint no_work check (action <> 'work.submit')");
    try {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> submissions.submit(work(UUID.randomUUID(), text("a.txt")), Lang.FR)))
          .isNotNull();
    } finally {
      run(data, "alter table audit_entry drop constraint no_work");
    }
    assertThat(count(data, "submission")).isZero();
    assertThat(filesUnder(folder())).isEqualTo(before);
  }

  @Test
  void aFileIsForItsChildAndTheStaffOfItsGroup() {
    long id = submissions.submit(work(UUID.randomUUID(), text("a.txt")), Lang.FR).id();
    for (Cast.Account reader :
        List.of(
            Cast.Account.SALMA_ACCOUNT,
            Cast.Account.RABAT_TRAINER,
            Cast.Account.RABAT_MANAGER,
            Cast.Account.SAFEGUARDING)) {
      caller.become(reader.signedIn());
      assertThat(submissions.file(id).content()).as("%s", reader).isNotEmpty();
    }
    for (Cast.Account stranger :
        List.of(
            Cast.Account.ANAS_ACCOUNT,
            Cast.Account.AGADIR_TRAINER,
            Cast.Account.AGADIR_MANAGER,
            Cast.Account.RABAT_COORDINATOR,
            Cast.Account.ADMINISTRATOR)) {
      caller.become(stranger.signedIn());
      refused(() -> submissions.file(id), LearningError.NO_SUCH_WORK);
    }
  }

  @Test
  void aWorkOutOfScopeIsNotThereAndNotListed() {
    long id = submissions.submit(work(UUID.randomUUID(), null), Lang.FR).id();
    caller.become(Cast.Account.AGADIR_TRAINER.signedIn());
    refused(() -> grading.work(id, Lang.FR), LearningError.NO_SUCH_WORK);
    refused(() -> grading.grade(new GradeWork(id, 1, LEVELS, "")), LearningError.NO_SUCH_WORK);
    assertThat(grading.works(WorkState.WAITING, Lang.FR)).isEmpty();
    assertThat(grading.waiting().count()).isZero();
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    assertThat(grading.works(WorkState.WAITING, Lang.FR))
        .extracting(WorkRow::displayName)
        .containsExactly("Salma B.");
    refused(() -> grading.grade(new GradeWork(id, 1, LEVELS, "")), SecurityError.NOT_ALLOWED);
  }

  @Test
  void theChildSeesTheGradingInWords() {
    long id = submissions.submit(work(UUID.randomUUID(), null), Lang.FR).id();
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    assertThat(grading.queue()).containsExactly(id);
    grading.grade(new GradeWork(id, grading.work(id, Lang.FR).version(), LEVELS, "Bravo"));
    assertThat(grading.queue()).isEmpty();
    caller.become(Cast.Account.SALMA_ACCOUNT.signedIn());
    OwnWork own = submissions.own(Lang.FR).get(0);
    assertThat(own.state()).isEqualTo(WorkState.GRADED);
    Findings found = own.feedback().orElseThrow();
    assertThat(found.comment()).isEqualTo("Bravo");
    assertThat(found.levels()).hasSize(5);
    assertThat(found.levels().get(0).levelName()).isEqualTo("Maîtrise");
  }

  @Test
  void whoGradesAnOlderVersionIsToldAndTheFirstGradingStays() throws Exception {
    long id = submissions.submit(work(UUID.randomUUID(), null), Lang.FR).id();
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    int seen = grading.work(id, Lang.FR).version();
    grading.grade(new GradeWork(id, seen, LEVELS, "first"));
    refused(
        () -> grading.grade(new GradeWork(id, seen, LEVELS, "second")),
        GeneralError.CHANGED_MEANWHILE);
    int fresh = grading.work(id, Lang.FR).version();
    grading.grade(new GradeWork(id, fresh, LEVELS, "third"));
    refused(
        () -> grading.grade(new GradeWork(id, fresh, LEVELS, "fourth")),
        GeneralError.CHANGED_MEANWHILE);
    assertThat(grading.work(id, Lang.FR).gradings())
        .extracting(Findings::comment)
        .containsExactly("first", "third");
    assertThat(count(data, "audit_entry where action = 'work.grade'")).isEqualTo(2);
  }

  @Test
  void aGradingWithoutAllLevelsOrWithAContactIsRefused() throws Exception {
    long id = submissions.submit(work(UUID.randomUUID(), null), Lang.FR).id();
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    int version = grading.work(id, Lang.FR).version();
    refused(
        () -> grading.grade(new GradeWork(id, version, Map.of("understand", 3), "")),
        LearningError.LEVELS_INCOMPLETE);
    refused(
        () -> grading.grade(new GradeWork(id, version, LEVELS, "06 12 34 56 78")),
        LearningError.CONTACT_IN_TEXT);
    assertThat(count(data, "grading")).isZero();
  }

  private void refusedUpload(UUID operation, NewWork.Upload upload, LearningError code) {
    refused(() -> submissions.submit(work(operation, upload), Lang.FR), code);
  }

  private Path folder() {
    return settings.files().resolve("submissions");
  }

  private static NewWork.Upload text(String name) {
    return new NewWork.Upload(name, "1, 2, 3".getBytes(StandardCharsets.UTF_8));
  }
}
