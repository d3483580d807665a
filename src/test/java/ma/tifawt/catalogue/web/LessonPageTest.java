package ma.tifawt.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.Prose;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Step;
import ma.tifawt.product.TestCourses;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lesson page may hold, tried on every lesson and language there is. */
class LessonPageTest {

  /** Bytes over the wire for the first visit of a lesson: page, styles, scripts, fonts, media. */
  private static final int BUDGET = 150_000;

  private static Assets assets;
  private static Release release;
  private static CoursePages pages;

  @BeforeAll
  static void load() {
    assets = Assets.in(Path.of("target/frontend/webapp"));
    release = CourseLoader.load(Path.of("courses")).release();
    Texts texts = new Texts();
    pages = new CoursePages(release, new PageShell(texts, assets), texts);
  }

  private static List<Lesson> lessons() {
    List<Lesson> all = release.inOrder().stream().flatMap(c -> c.lessons().stream()).toList();
    assertThat(all).isNotEmpty();
    return all;
  }

  private static StaticPage page(Lesson lesson, Lang lang) {
    StaticPage page = pages.at("/" + lang.path() + "/courses/" + lesson.address());
    assertThat(page).as(lesson.address()).isNotNull();
    return page;
  }

  private static String html(StaticPage page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void itemsWithPointsCarryNeitherKeyNorFeedback() {
    int scored = 0;
    for (Lesson lesson : lessons()) {
      for (Lang lang : Lang.values()) {
        String html = html(page(lesson, lang));
        LessonText text = lesson.textFor(lang).text();
        for (Step step : lesson.steps().stream().filter(Step::scored).toList()) {
          if (step.item().isEmpty()) {
            continue;
          }
          scored++;
          String section = section(html, step.id());
          assertThat(section).contains("class=\"item\"").doesNotContain("\"key\"", "\"feedback\"");
          for (LessonText.OptionText option : text.step(step.id()).options().values()) {
            option
                .feedback()
                .map(Prose::text)
                .ifPresent(f -> assertThat(section).doesNotContain(f, Html.json(f)));
          }
        }
      }
    }
    assertThat(scored).isPositive();
  }

  @Test
  void wordsBinsAndAreasWithPointsGiveNothingAway(@TempDir Path folder) throws IOException {
    Texts texts = new Texts();
    Release every = CourseLoader.load(TestCourses.in(folder)).release();
    String html =
        html(
            new CoursePages(every, new PageShell(texts, assets), texts)
                .at("/fr/courses/builders/b9-player/l1-every-question"));
    assertThat(section(html, "text"))
        .contains("\"type\":\"text\"")
        .doesNotContain("\"key\"", "tiquette", "وسم");
    // mixed things, and areas from top to bottom: the file names things by bin and the lamp last
    assertThat(section(html, "sort"))
        .contains("\"bins\":[\"fruit\",\"root\"]")
        .doesNotContain("\"key\"", "\"items\":[\"lemon\",\"fig\",\"carrot\"]");
    assertThat(section(html, "spot"))
        .contains("\"options\":[\"lamp\",\"pot\",\"ball\"]")
        .doesNotContain("\"key\"", "Elle reste", "answer");
    assertThat(section(html, "own")).contains("\"key\":{\"lemon\":\"fruit\",\"carrot\":\"root\"}");
  }

  /** An author may ask for a lab that is only planned; the preview shows what children could do. */
  @Test
  void aLabThatWasNotBuiltLeavesItsPaperSheetOpen(@TempDir Path folder) throws IOException {
    Texts texts = new Texts();
    Path courses = TestCourses.in(folder);
    Path lesson = courses.resolve("trylabs/m1-pitch/l1-cones/lesson.yml");
    for (String lab : List.of("sound-coach", "no-such-lab")) {
      Files.writeString(
          lesson, Files.readString(lesson).replaceFirst("lab: [a-z]+-[a-z-]+", "lab: " + lab));
      Release draft = CourseLoader.draft(courses).release();
      String html =
          html(
              new CoursePages(draft, new PageShell(texts, assets), texts)
                  .at("/fr/courses/trylabs/m1-pitch/l1-cones"));
      assertThat(section(html, "pitch"))
          .contains(
              "<div class=\"lab\"></div>", "<details class=\"paper\" open>", "Cartes d’ordres")
          .doesNotContain("data-module", "lab-data");
    }
  }

  @Test
  void practiceItemsCarryKeyAndFeedback() {
    int practice = 0;
    for (Lesson lesson : lessons()) {
      String html = html(page(lesson, Lang.AR));
      for (Step step : lesson.steps()) {
        if (step.item().isPresent() && !step.scored()) {
          practice++;
          assertThat(section(html, step.id())).contains("\"key\"", "\"feedback\"");
        }
      }
    }
    assertThat(practice).isPositive();
  }

  @Test
  void notesForTeachersNeverReachAPage() {
    int notes = 0;
    for (Lesson lesson : lessons()) {
      for (Lang lang : Lang.values()) {
        String html = html(page(lesson, lang));
        for (LessonText.StepText step : lesson.textFor(lang).text().steps().values()) {
          if (step.teacher().isPresent()) {
            notes++;
            assertThat(html).doesNotContain(step.teacher().get().html());
            assertThat(html).doesNotContain(step.teacher().get().text());
          }
        }
      }
    }
    assertThat(notes).isPositive();
  }

  @Test
  void nothingRunsOrIsStyledInsideThePage() {
    Pattern inline =
        Pattern.compile(
            "\\sstyle=|\\son[a-z]+=|<style|javascript:|https?://", Pattern.CASE_INSENSITIVE);
    for (Lesson lesson : lessons()) {
      String html = html(page(lesson, Lang.FR));
      assertThat(inline.matcher(html).find()).as(lesson.address()).isFalse();
      assertThat(html.replace("<script type=\"application/json\"", ""))
          .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }
  }

  @Test
  void everyStepStandsInThePageWithItsWords() {
    for (Lesson lesson : lessons()) {
      for (Lang lang : Lang.values()) {
        String html = html(page(lesson, lang));
        assertThat(html).contains("<html lang=\"" + lang.tag() + "\" dir=\"" + lang.dir() + "\"");
        assertThat(html).doesNotContain("???");
        lesson.steps().forEach(step -> assertThat(html).contains("id=\"" + step.id() + "\""));
      }
    }
  }

  @Test
  void aLessonInAnotherLanguageSaysSoAndKeepsItsOwnDirection() {
    Lesson lesson = lessons().get(0);
    assertThat(lesson.textFor(Lang.ZGH).fallback()).isTrue();
    String html = html(page(lesson, Lang.ZGH));
    assertThat(html).contains("<html lang=\"zgh-MA\" dir=\"ltr\"");
    assertThat(html).contains("<h1 lang=\"ar-MA\" dir=\"rtl\">");
  }

  @Test
  void theFirstVisitOfEveryLessonStaysInItsBudget() {
    for (Lesson lesson : lessons()) {
      for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
        FirstVisit visit = new FirstVisit(assets, release, page(lesson, lang), lang);
        assertThat(visit.bytes()).as(lesson.address() + " " + lang + visit).isLessThan(BUDGET);
      }
    }
  }

  @Test
  void anAddressThatLeadsNowhereIsNotKept() {
    assertThat(pages.at("/ar/courses/builders/none")).isNull();
    assertThat(pages.at("/ar/courses/builders/none/none/none")).isNull();
    assertThat(pages.at("/xx/courses")).isNull();
    assertThat(pages.at("/")).isNull();
  }

  private static String section(String html, String step) {
    Matcher found =
        Pattern.compile("<section class=\"step\" id=\"" + step + "\".*?</section>", Pattern.DOTALL)
            .matcher(html);
    assertThat(found.find()).as(step).isTrue();
    return found.group();
  }
}
