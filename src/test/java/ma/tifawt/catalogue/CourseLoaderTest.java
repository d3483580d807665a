package ma.tifawt.catalogue;

import static ma.tifawt.catalogue.MiniCourse.MODULE;
import static ma.tifawt.catalogue.MiniCourse.SHOW;
import static ma.tifawt.catalogue.MiniCourse.SORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CourseLoaderTest {

  private static final Path TEN_FAULTS = Path.of("src/test/resources/courses-faulty/ten-faults");
  private static final String SORT_ADDRESS = "mini/m1-first/l1-sort";

  @TempDir Path folder;

  private static List<String> places(CourseLoader.Result result) {
    return result.faults().stream().map(f -> f.place() + ": " + f.code().code()).toList();
  }

  @Test
  void aValidCourseIsReadWithoutFaults() {
    CourseLoader.Result result = MiniCourse.in(folder).load();
    assertThat(places(result)).isEmpty();
    Course course = result.release().course("mini").orElseThrow();
    assertThat(course.lessons())
        .extracting(Lesson::address)
        .containsExactly(SORT_ADDRESS, "mini/m1-first/l2-show");
    Lesson lesson = result.release().lesson(SORT_ADDRESS).orElseThrow();
    assertThat(lesson.steps())
        .extracting(Step::id)
        .containsExactly(
            "intro", "lab1", "q1", "q2", "q3", "q4", "q5", "q6", "self", "q7", "q8", "q9", "q10");
    assertThat(lesson.step("lab1").orElseThrow().setting("config"))
        .hasValue("{\"depth\":3,\"names\":[\"a\",\"b\"],\"on\":true}");
    assertThat(lesson.sheets().get(0).texts().get(Lang.FR).cards().get(0).fields())
        .containsExactly(new Sheet.Field("Sorte", "citron"), new Sheet.Field("Taille", "5"));
    assertThat(result.release().rubric("project").orElseThrow().textFor(Lang.AR).text().levels())
        .hasSize(Rubric.LEVELS);
    assertThat(course.textFor(Lang.FR).text().title()).isEqualTo("Petit");
  }

  @Test
  void theWordsOfAStepAreSafeHtmlWithAddressesOfTheRelease() {
    Release release = MiniCourse.in(folder).load().release();
    LessonText text = release.lesson(SORT_ADDRESS).orElseThrow().textFor(Lang.FR).text();
    assertThat(text.media())
        .hasSize(1)
        .allSatisfy(address -> assertThat(release.media()).containsKey(address));
    assertThat(text.step("intro").body().html())
        .contains(
            "une <a class=\"term\" href=\"#term-label\" data-term=\"label\">étiquette</a> et des ")
        .contains("data-term=\"label\">étiquettes</a>")
        .contains("<img src=\"" + text.media().get(0) + "\" alt=\"Un rond\"")
        .contains("<td>citron</td>");
    assertThat(text.terms()).containsExactly("label");
    LessonText.StepText q1 = text.step("q1");
    assertThat(q1.options().get("b").words().inline()).isEqualTo("<strong>Deux</strong>");
    assertThat(q1.options().get("b").words().text()).isEqualTo("Deux");
    assertThat(q1.hint().orElseThrow().text()).isEqualTo("Utilise tes doigts.");
    assertThat(q1.teacher().orElseThrow().text()).isEqualTo("Prévoir des jetons.");
    assertThat(q1.body().html()).isEqualTo("<p>Combien font 1 + 1 ?</p>");
    assertThat(q1.feedback(List.of("c")))
        .containsExactly(java.util.Map.entry("c", "<p>C'est trop.</p>"));
  }

  @Test
  void bracketsBehindABackslashAreNoWordOfTheGlossary() {
    CourseLoader.Result result =
        MiniCourse.in(folder)
            .change(SORT + "fr.md", "une [[label]] et", "une \\[\\[lable\\]\\], [\\[lable]] et")
            .change(SORT + "fr.md", "- a: Un\n", "- a: \\[Un\\]\n")
            .change(SORT + "fr.md", "![Un rond](", "![Un \\[rond\\]](")
            .load();
    assertThat(places(result)).isEmpty();
    LessonText text = result.release().lesson(SORT_ADDRESS).orElseThrow().textFor(Lang.FR).text();
    assertThat(text.step("intro").body().html())
        .contains("une [[lable]], [[lable]] et des <a class=\"term\"")
        .contains("alt=\"Un [rond]\"");
    assertThat(text.step("intro").body().text()).startsWith("Chaque exemple porte une [[lable]], ");
    assertThat(text.step("q1").options().get("a").words().text()).isEqualTo("[Un]");
  }

  @Test
  void theAnswersOfAShortTextAreThoseOfEveryLanguageAndNeverWhatIsRead() {
    Lesson lesson = MiniCourse.in(folder).load().release().lesson(SORT_ADDRESS).orElseThrow();
    assertThat(lesson.step("q7").flatMap(Step::item))
        .hasValue(new Item.Text(List.of("وسم", "الوسم", "étiquette", "une étiquette", "label")));
    LessonText.StepText words = lesson.textFor(Lang.FR).text().step("q7");
    assertThat(words.answers()).containsExactly("étiquette", "une étiquette", "label");
    assertThat(words.hint().orElseThrow().html()).isEqualTo("<p>Elle est collée dessus.</p>");
    assertThat(words.body().html())
        .isEqualTo("<p>Comment s'appelle la bonne réponse d'un exemple ?</p>");
  }

  @Test
  void aLineOfAQuoteThatBeginsWithAKeywordIsANoteOfItsOwn() {
    LessonText.StepText words =
        MiniCourse.in(folder)
            .change(
                SORT + "fr.md",
                "> hint: Elle est collée dessus.\n",
                "> Il dit :\n> « oui ».\n>\n> teacher: Prévoir.\n> Du temps.\n> hint: Dessus.\n")
            .load()
            .release()
            .lesson(SORT_ADDRESS)
            .orElseThrow()
            .textFor(Lang.FR)
            .text()
            .step("q7");
    assertThat(words.body().html())
        .endsWith("<blockquote>\n<p>Il dit : « oui ».</p>\n</blockquote>");
    assertThat(words.teacher().orElseThrow().text()).isEqualTo("Prévoir. Du temps.");
    assertThat(words.hint().orElseThrow().text()).isEqualTo("Dessus.");
    assertThat(words.answers()).hasSize(3);
  }

  @Test
  void aLanguageWithoutTheLessonIsServedWholeInItsFallback() {
    Lesson lesson = MiniCourse.in(folder).load().release().lesson(SORT_ADDRESS).orElseThrow();
    assertThat(lesson.textFor(Lang.FR).fallback()).isFalse();
    Served<LessonText> english = lesson.textFor(Lang.EN);
    assertThat(english.fallback()).isTrue();
    assertThat(english.lang()).isEqualTo(Lang.FR);
    assertThat(english.text().title()).isEqualTo("Trier");
    assertThat(lesson.textFor(Lang.ZGH).lang()).isEqualTo(Lang.AR);
  }

  @Test
  void aFaultInALanguageThatIsNotClaimedCompleteOnlyKeepsThatTextBack() {
    CourseLoader.Result result =
        MiniCourse.in(folder)
            .change(SHOW + "en.md", "Present your work.", "Present <b>it</b>.")
            .load();
    assertThat(result.errors()).isEmpty();
    assertThat(places(result)).containsExactly(SHOW + "en.md:9:9: C208", SHOW + "en.md:9:14: C208");
    assertThat(
            result.release().lesson("mini/m1-first/l2-show").orElseThrow().textFor(Lang.EN).lang())
        .isEqualTo(Lang.FR);
  }

  @Test
  void aTextOlderThanABreakingRevisionIsNotServed() {
    CourseLoader.Result result =
        MiniCourse.in(folder)
            .change(SHOW + "lesson.yml", "rev: 1", "rev: 2\nrev_breaking: true")
            .change(SHOW + "fr.md", "based_on_rev: 1", "based_on_rev: 2")
            .load();
    assertThat(result.errors()).isEmpty();
    assertThat(result.release().lesson("mini/m1-first/l2-show").orElseThrow().texts())
        .containsOnlyKeys(Lang.FR);
  }

  @Test
  void loadingTwiceGivesEqualHashesAndOneLetterChangesThem() {
    MiniCourse course = MiniCourse.in(folder);
    Release first = course.load().release();
    Release second = course.load().release();
    assertThat(second.id()).isEqualTo(first.id()).hasSize(64);
    assertThat(second.lesson(SORT_ADDRESS))
        .map(Lesson::hash)
        .isEqualTo(first.lesson(SORT_ADDRESS).map(Lesson::hash));
    course.change(SORT + "fr.md", "Relis.", "Relis !");
    Release third = course.load().release();
    assertThat(third.id()).isNotEqualTo(first.id());
    assertThat(third.lesson("mini/m1-first/l2-show"))
        .map(Lesson::hash)
        .isEqualTo(first.lesson("mini/m1-first/l2-show").map(Lesson::hash));
  }

  @Test
  void tenFaultsAreAllReportedInOneRunWithTheirPlaces() {
    CourseLoader.Result result = CourseLoader.load(TEN_FAULTS);
    assertThat(places(result))
        .containsExactly(
            "mini/course.yml:1:1: C104",
            "mini/course.yml:3:1: C102",
            SORT + "ar.md:11:1: C501",
            SORT + "ar.md:21:10: C405",
            SORT + "fr.md:1:1: C205",
            SORT + "fr.md:17:1: C202",
            SORT + "fr.md:20:1: C204",
            SORT + "fr.md:27:1: C203",
            SORT + "fr.md:45:6: C208",
            SORT + "fr.md:45:13: C208",
            SORT + "lesson.yml:12:33: C306",
            SORT + "lesson.yml:13:62: C301",
            SORT + "lesson.yml:14:83: C302",
            SORT + "media/round.svg:3:3: C505");
    assertThat(result.release().courses()).isEmpty();
    assertThat(result.release().media()).isEmpty();
  }

  @Test
  void anErrorInOneCourseLeavesTheOthersServed() {
    MiniCourse course = MiniCourse.in(folder);
    for (Path file : course.files()) {
      String path = course.root().relativize(file).toString();
      if (path.startsWith("mini/")) {
        course.write(path.replaceFirst("mini/", "other/"), course.read(path));
      }
    }
    course
        .change("other/course.yml", "id: mini", "id: other")
        .change("courses.yml", "courses:\n", "courses:\n  - { id: other }\n");
    assertThat(course.load().release().courses().keySet()).containsExactly("other", "mini");
    course.change(MODULE.replace("mini", "other") + "l1-sort/fr.md", "## q6", "## q7");
    assertThat(course.load().release().courses().keySet()).containsExactly("mini");
  }

  static Stream<Arguments> bombs() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ", ").repeat(8) + before));
    }
    return Stream.of(
        Arguments.of("billion laughs", SORT + "lesson.yml", laughs.toString(), "C108"),
        Arguments.of("deep lists", SORT + "lesson.yml", "a: " + "[".repeat(7_000), "C215"),
        Arguments.of("deep blocks", SORT + "lesson.yml", "- ".repeat(3_500), "C215"),
        Arguments.of("100,000 lines of YAML", SORT + "lesson.yml", "a\n".repeat(100_000), "C007"),
        Arguments.of("100,000 lines of text", SORT + "fr.md", "x\n".repeat(100_000), "C007"),
        Arguments.of("deep maps", SORT + "lesson.yml", "{ a: ".repeat(1_500), "C215"),
        Arguments.of(
            "a huge scalar",
            SORT + "lesson.yml",
            "id: \"" + "xyz \n  ".repeat(4_900) + "\"",
            "C104"),
        Arguments.of(
            "a scalar without end", SORT + "lesson.yml", "id: \"" + "x\n".repeat(4_900), "C101"),
        Arguments.of("five thousand keys", SORT + "lesson.yml", keys(4_900), "C102"),
        Arguments.of(
            "ninety thousand items",
            SORT + "lesson.yml",
            "objectives: [\n" + ("x,".repeat(3_900) + "\n").repeat(24) + "]",
            "C303"),
        Arguments.of(
            "laughs before the words",
            SORT + "fr.md",
            "---\n" + laughs + "---\n\n## intro\nx\n",
            "C108"),
        Arguments.of("one long line", SORT + "fr.md", "x".repeat(190_000), "C007"));
  }

  private static String keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "key" + i + ": " + i + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void aBombIsRefusedQuickly(String name, String path, String bomb, String code) {
    MiniCourse course = MiniCourse.in(folder).write(path, bomb);
    MiniCourse.in(folder.resolve("warm")).load();
    CourseLoader.Result result =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> inTime(course));
    assertThat(places(result))
        .as(name)
        .anySatisfy(place -> assertThat(place).startsWith(path).endsWith(": " + code));
  }

  /** Time of the processor, because other builds share it. */
  private static CourseLoader.Result inTime(MiniCourse course) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    CourseLoader.Result result = course.load();
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(1));
    return result;
  }

  static Stream<String> tangles() {
    return Stream.of(
        "[".repeat(7000),
        "*a **b ".repeat(1100),
        "> ".repeat(3900) + "x",
        "![".repeat(3900),
        "`".repeat(7900),
        "[[".repeat(3900),
        "- ".repeat(3900),
        "<".repeat(7900),
        "|".repeat(7900) + "\n" + "|-".repeat(3900),
        "_a__".repeat(1900));
  }

  @ParameterizedTest
  @MethodSource("tangles")
  void tangledMarkdownIsReadInTime(String tangle) {
    MiniCourse course = MiniCourse.in(folder);
    course.change(
        SORT + "fr.md",
        "Fais pousser un arbre.",
        (tangle + "\n").repeat(180_000 / tangle.length() / 2));
    assertTimeoutPreemptively(Duration.ofSeconds(5), course::load);
  }

  @Test
  void theCommandLinePrintsFaultsAndFailsOnErrors() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(ValidateCourses.run(List.of(MiniCourse.ORIGINAL.toString()), out)).isZero();
    assertThat(ValidateCourses.run(List.of("--lang=fr", TEN_FAULTS.toString()), out)).isEqualTo(1);
    assertThat(ValidateCourses.run(List.of("--format=json", TEN_FAULTS.toString()), out))
        .isEqualTo(1);
    assertThat(ValidateCourses.run(List.of("no/such/folder"), out)).isEqualTo(2);
    assertThat(ValidateCourses.run(List.of("--format=xml", "courses"), out)).isEqualTo(2);
    assertThat(ValidateCourses.run(List.of("--lang=de", "courses"), out)).isEqualTo(2);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("errors: 0, warnings: 0")
        .contains(
            "mini/course.yml:3:1: error C102 clé inconnue «_verison_»_; vouliez-vous dire «_version_»_?"
                .replace('_', '\u00A0'))
        .contains(
            "{\"path\":\"mini/course.yml\",\"line\":3,\"column\":1,\"severity\":\"error\",\"code\":\"C102\"");
  }

  @Test
  void theCoursesOfThisRepositoryHaveNoError() {
    CourseLoader.Result result = CourseLoader.load(Path.of("courses"));
    assertThat(result.errors()).isEmpty();
    assertThat(result.release().course("builders").orElseThrow().lessons()).isNotEmpty();
  }
}
