package ma.tifawt.learning;

import static ma.tifawt.learning.LearningStage.MODULE;
import static ma.tifawt.learning.LearningStage.count;
import static ma.tifawt.learning.LearningStage.refused;
import static ma.tifawt.learning.LearningStage.run;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.shared.security.SecurityError;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a lab tells arrives, is held against its description, and does the step or does not. */
@ExtendWith(ArquillianExtension.class)
class EvidenceServiceSliceIT {

  private static final String LESSON = MODULE + "/l1-where-will-the-penalty-go";

  @Inject EvidenceService evidence;
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

  private static JsonObjectBuilder tree(int right) {
    return Json.createObjectBuilder()
        .add("questions", 2)
        .add("leaves", 3)
        .add("depth", 2)
        .add("right", right)
        .add("of", 8)
        .add("tried", true)
        .add("freshRight", 3);
  }

  private GivenEvidence told(String step, JsonObject numbers) {
    int rev = catalogue.current().lesson(LESSON).orElseThrow().rev();
    return new GivenEvidence(UUID.randomUUID(), LESSON, step, rev, Optional.ofNullable(numbers));
  }

  @Test
  void aLabIsDoneWhenItsNumbersAreWhatTheStepAsks() throws Exception {
    assertThat(evidence.tell(told("build", tree(7).build())).stepDone()).isFalse();
    assertThat(progress.own()).isEmpty();
    assertThat(evidence.tell(told("build", tree(8).build())).stepDone()).isTrue();
    assertThat(progress.own().get(LESSON).done()).containsExactly("build");
    assertThat(count(data, "lab_evidence where lab = 'yes-no-tree' and lab_version = 1"))
        .isEqualTo(2);
    assertThat(count(data, "lab_evidence where met and evidence like '%\"right\":8%'"))
        .isEqualTo(1);
  }

  @Test
  void workOnPaperCounts() throws Exception {
    assertThat(evidence.tell(told("build", null)).stepDone()).isTrue();
    assertThat(count(data, "lab_evidence where on_paper and met and evidence = ''")).isEqualTo(1);
    assertThat(progress.own().get(LESSON).done()).containsExactly("build");
  }

  @Test
  void whatTheLabMayNotTellIsRefusedAndLeavesNothing() throws Exception {
    JsonObject more = tree(8).add("name", 1).build();
    JsonObject words = tree(8).add("right", "eight").build();
    JsonObject long1 =
        tree(8).add("freshRight", new java.math.BigDecimal("3." + "0".repeat(2000))).build();
    for (JsonObject wrong :
        new JsonObject[] {more, words, long1, JsonValue.EMPTY_JSON_OBJECT.asJsonObject()}) {
      refused(() -> evidence.tell(told("build", wrong)), LearningError.EVIDENCE_REFUSED);
    }
    assertThat(count(data, "lab_evidence")).isZero();
    assertThat(count(data, "step_done")).isZero();
  }

  @Test
  void aLabIsNotDoneByHavingBeenSeen() {
    int rev = catalogue.current().lesson(LESSON).orElseThrow().rev();
    assertThat(progress.see(LESSON, "build", rev).stepDone()).isFalse();
    assertThat(progress.own()).isEmpty();
  }

  @Test
  void onlyLabsOfOwnLessonsTakeEvidence() throws Exception {
    refused(() -> evidence.tell(told("story", tree(8).build())), LearningError.NO_SUCH_STEP);
    refused(() -> evidence.tell(told("nothing", tree(8).build())), LearningError.NO_SUCH_STEP);
    GivenEvidence old =
        new GivenEvidence(UUID.randomUUID(), LESSON, "gone", 1, Optional.of(tree(8).build()));
    refused(() -> evidence.tell(old), LearningError.LESSON_CHANGED);
    run(data, "update learner_group set course = 'explorers' where id = ?", Cast.RABAT_GROUP);
    refused(() -> evidence.tell(told("build", tree(8).build())), LearningError.NO_SUCH_STEP);
    assertThat(count(data, "lab_evidence")).isZero();
  }

  @Test
  void staffTellNothing() {
    caller.become(Cast.Account.RABAT_TRAINER.signedIn());
    refused(() -> evidence.tell(told("build", null)), SecurityError.NOT_ALLOWED);
  }
}
