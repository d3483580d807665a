package ma.tifawt.catalogue;

import static ma.tifawt.catalogue.MiniCourse.SORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueServiceTest {

  private static final String ADDRESS = "mini/m1-first/l1-sort";

  @TempDir Path folder;

  private final List<String> audited = new ArrayList<>();
  private final CatalogueService catalogue = new CatalogueService();
  private MiniCourse course;

  @BeforeEach
  void start() {
    course = MiniCourse.in(folder);
    catalogue.texts = new Texts();
    catalogue.settings =
        new Settings(
            URI.create("http://localhost"),
            course.root(),
            folder,
            folder,
            ZoneOffset.UTC,
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            1,
            false);
    catalogue.audit =
        new AuditLog() {
          @Override
          public void record(String action, String subject, Object detail) {
            audited.add(action + " " + subject + " " + detail);
          }
        };
    catalogue.load();
  }

  @Test
  void aReloadSwapsTheWholeReleaseAndIsAudited() {
    Release before = catalogue.current();
    course.change(SORT + "fr.md", "title: Trier", "title: Ranger");
    CatalogueService.Reloaded reloaded = catalogue.reload();
    assertThat(reloaded.swapped()).isTrue();
    assertThat(reloaded.faults()).isEmpty();
    assertThat(catalogue.current()).isNotSameAs(before);
    assertThat(reloaded.releaseId()).isEqualTo(catalogue.current().id()).isNotEqualTo(before.id());
    assertThat(audited)
        .containsExactly("courses.reload release:" + reloaded.releaseId() + " swapped");
  }

  @Test
  void aReloadWithAnErrorChangesNothingAndTellsWhy() {
    Release before = catalogue.current();
    course.change(SORT + "lesson.yml", "answer: b,", "answer: e,");
    CatalogueService.Reloaded reloaded = catalogue.reload();
    assertThat(reloaded.swapped()).isFalse();
    assertThat(reloaded.faults())
        .extracting(CourseFault::code)
        .containsExactly(FaultCode.ANSWER_NOT_AN_OPTION);
    assertThat(catalogue.current()).isSameAs(before);
    assertThat(audited)
        .containsExactly("courses.reload release:" + before.id() + " refused, errors: 1");
  }

  @Test
  void anAnswerIsJudgedByTheRevisionTheLearnerSaw() {
    course
        .change(SORT + "lesson.yml", "rev: 2", "rev: 3")
        .change(SORT + "lesson.yml", "answer: b,", "answer: c,");
    catalogue.reload();
    assertThat(catalogue.judge(ADDRESS, 2, "q1", Json.createValue("b")).verdict().correct())
        .isTrue();
    assertThat(catalogue.judge(ADDRESS, 3, "q1", Json.createValue("b")).verdict().correct())
        .isFalse();
    assertThat(catalogue.judge(ADDRESS, 1, "q1", Json.createValue("c")).lesson().rev())
        .isEqualTo(3);
    assertThat(catalogue.judge(ADDRESS, 3, "q1", Json.createValue("c")).releaseId())
        .isEqualTo(catalogue.current().id());
  }

  @Test
  void whatIsNotThereIsRefusedWithACode() {
    assertRefused(CatalogueError.NO_SUCH_LESSON, () -> catalogue.lesson("mini/m1-first/l9"));
    assertRefused(CatalogueError.NO_SUCH_LESSON, () -> catalogue.lesson("mini"));
    assertRefused(CatalogueError.NO_SUCH_LESSON, () -> catalogue.lesson("a/b/c/d"));
    assertRefused(
        CatalogueError.NO_SUCH_LESSON,
        () -> catalogue.judge(ADDRESS, 2, "q99", Json.createValue("b")));
    assertRefused(
        CatalogueError.NOTHING_TO_ANSWER,
        () -> catalogue.judge(ADDRESS, 2, "intro", Json.createValue("b")));
    assertThat(catalogue.lesson(ADDRESS).id()).isEqualTo("l1-sort");
  }

  private static void assertRefused(ErrorCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
