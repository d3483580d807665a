package ma.tifawt.catalogue;

import static ma.tifawt.catalogue.MiniCourse.SORT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.transaction.Status;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueServiceTest {

  private static final String ADDRESS = "mini/m1-first/l1-sort";

  @TempDir Path folder;

  private final List<String> audited = new ArrayList<>();
  private final CatalogueService catalogue = new CatalogueService();
  private final OneTransaction transaction = new OneTransaction();
  private MiniCourse course;

  @BeforeEach
  void start() {
    course = MiniCourse.in(folder);
    catalogue.texts = new Texts();
    catalogue.settings =
        new Settings(
            new Settings.Database("localhost:3306/tifawt", "tifawt", "PREFERRED"),
            URI.create("http://localhost"),
            course.root(),
            folder,
            folder,
            ZoneOffset.UTC,
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            new Settings.SecretAges(12, 15),
            24,
            10,
            1,
            new Settings.Consent(12, 18, 30, 12, List.of(Lang.AR, Lang.FR)),
            new Settings.Phone("212", java.util.regex.Pattern.compile("[5-8]\\d{8}")),
            null,
            null,
            false);
    catalogue.audit =
        new AuditLog() {
          @Override
          public void record(String action, String subject, Object detail) {
            audited.add(action + " " + subject + " " + detail);
          }
        };
    catalogue.transaction = transaction;
    catalogue.load();
  }

  @Test
  void aReloadSwapsTheWholeReleaseAndIsAudited() {
    Release before = catalogue.current();
    course.change(SORT + "fr.md", "title: Trier", "title: Ranger");
    CatalogueService.Reloaded reloaded = catalogue.reload();
    assertThat(reloaded.swapped()).isTrue();
    assertThat(reloaded.faults()).isEmpty();
    assertThat(catalogue.current()).isSameAs(before);
    transaction.end(Status.STATUS_COMMITTED);
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
  void theRevisionThatALearnerSawStaysReadable() {
    course
        .change(SORT + "lesson.yml", "rev: 2", "rev: 3")
        .change(SORT + "lesson.yml", "answer: b,", "answer: c,");
    catalogue.reload();
    transaction.end(Status.STATUS_COMMITTED);
    Release release = catalogue.current();
    assertThat(answered(release, 2)).isTrue();
    assertThat(answered(release, 3)).isFalse();
    assertThat(release.lesson(ADDRESS, 1)).isEmpty();
    catalogue.reload();
    transaction.end(Status.STATUS_COMMITTED);
    assertThat(answered(catalogue.current(), 2)).isTrue();
  }

  private static boolean answered(Release release, int rev) {
    Step step = release.lesson(ADDRESS, rev).orElseThrow().step("q1").orElseThrow();
    return step.item().orElseThrow().judge(Json.createValue("b"), step.points()).correct();
  }

  @Test
  void anAddressThatLeadsNowhereIsEmpty() {
    Release release = catalogue.current();
    assertThat(release.lesson(ADDRESS)).isPresent();
    for (String address :
        List.of(
            "mini/m1-first/l9",
            "mini",
            "",
            "/",
            "a/b/c/d",
            "mini//l1-sort",
            "mini/m1-first/l1-sort/")) {
      assertThat(release.lesson(address)).as(address).isEmpty();
    }
  }

  @Test
  void isReadyWhileItServesACourse() {
    CoursesHealth health = new CoursesHealth(catalogue);
    assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    health.atStart(new Object());
    assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    course.write("courses.yml", "schema: 1\ncourses: []\n");
    catalogue.load();
    assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
  }
}
