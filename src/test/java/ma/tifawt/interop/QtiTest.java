package ma.tifawt.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Step;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out as QTI 3 comes back as it was; what others write is taken or listed. */
class QtiTest {

  private static final String SORT = "mini/m1-first/l1-sort";

  @TempDir Path folder;
  private LessonCopy copy;

  @BeforeEach
  void copy() {
    copy = new LessonCopy(folder);
  }

  private Path export(String lang) throws IOException {
    Path zip = folder.resolve("export.zip");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    assertThat(
            ExportQuestions.run(
                List.of(LessonCopy.ORIGINAL.toString(), SORT, lang, zip.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8)))
        .isZero();
    return zip;
  }

  @Test
  void everyQuestionComesBackAsItWas() throws IOException {
    Release original = CourseLoader.load(LessonCopy.ORIGINAL).release();
    Lesson lesson = original.lesson(SORT).orElseThrow();
    List<Step> questions = lesson.steps().stream().filter(s -> s.item().isPresent()).toList();
    Set<StepType> quizzes =
        Arrays.stream(StepType.values()).filter(StepType::isQuiz).collect(Collectors.toSet());
    assertThat(questions.stream().map(Step::type).collect(Collectors.toSet())).isEqualTo(quizzes);
    int code = copy.take(export("fr"));
    assertThat(copy.printed())
        .isEqualTo(
            "Questions in the lesson now: %d %s\n"
                .formatted(
                    questions.size(),
                    questions.stream().map(Step::id).collect(Collectors.joining(", "))));
    assertThat(code).isZero();
    Lesson back = copy.loaded();
    for (Step step : questions) {
      Step other = back.step(step.id()).orElseThrow();
      assertThat(known(other)).as(step.id()).isEqualTo(known(step));
      StepText before = lesson.texts().get(Lang.FR).step(step.id());
      StepText after = back.texts().get(Lang.FR).step(step.id());
      assertThat(after.body()).as(step.id()).isEqualTo(before.body());
      assertThat(after.options()).as(step.id()).isEqualTo(before.options());
      assertThat(after.hint()).as(step.id()).isEqualTo(before.hint());
      assertThat(after.teacher()).as(step.id()).isEqualTo(before.teacher());
      assertThat(after.answers()).as(step.id()).isEqualTo(before.answers());
    }
  }

  /** The accepted words of a short text are those of all languages; here is one. */
  private static Step known(Step step) {
    return new Step(
        step.id(),
        step.type(),
        step.item().filter(item -> !(item instanceof Item.Text)),
        step.points(),
        step.objective(),
        step.kind(),
        step.statements(),
        step.settings());
  }

  @Test
  void whatIsThereAlreadyIsNamedWithItsFileInThePackage() throws IOException {
    Path zip = export("fr");
    copy.take(zip);
    assertThat(copy.take(zip)).isEqualTo(1);
    assertThat(copy.printed())
        .contains("export.zip!items/q1.xml:2:1: I106 question left out")
        .contains("now: 0");
  }

  @Test
  void theSameLessonGivesTheSamePackage() throws IOException {
    byte[] first = Files.readAllBytes(export("fr"));
    assertThat(Files.readAllBytes(export("fr"))).isEqualTo(first);
    assertThat(Files.readAllBytes(export("ar"))).isNotEqualTo(first);
  }

  private static String item(String declaration, String body, String processing) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="Élève_1" title="t"
      adaptive="false" time-dependent="false">
    %s
    <qti-item-body>
    %s
    </qti-item-body>
    %s
    </qti-assessment-item>
    """
        .formatted(declaration, body, processing);
  }

  private static String right(String cardinality, String type, String... values) {
    return Arrays.stream(values)
        .map(v -> "<qti-value>" + v + "</qti-value>")
        .collect(
            Collectors.joining(
                "",
                "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"%s\" base-type=\"%s\"><qti-correct-response>"
                    .formatted(cardinality, type),
                "</qti-correct-response></qti-response-declaration>"));
  }

  private static final String WHOLE =
      "<qti-response-processing"
          + " template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>";

  @Test
  void anItemOfAnotherToolIsTaken() {
    int code =
        copy.take(
            "item.xml",
            item(
                right("single", "identifier", "ChoiceB"),
                """
                <p>Lis <em>bien</em>.</p>
                <qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="true">
                <qti-prompt>Lequel ?</qti-prompt>
                <qti-simple-choice identifier="ChoiceA">Un</qti-simple-choice>
                <qti-simple-choice identifier="ChoiceB">Deux</qti-simple-choice>
                </qti-choice-interaction>
                """,
                WHOLE));
    assertThat(copy.printed()).isEqualTo("Questions in the lesson now: 1 eleve-1\n");
    assertThat(code).isZero();
    Step step = copy.loaded().step("eleve-1").orElseThrow();
    assertThat(step.item()).contains(new Item.Single(List.of("a", "b"), "b", true));
    assertThat(copy.loaded().texts().get(Lang.FR).step("eleve-1").body().html())
        .isEqualTo("<p>Lis <em>bien</em>.</p>\n<p>Lequel ?</p>");
  }

  @Test
  void anOrderOfAnotherToolDoesNotTellItsKeyInItsIds() {
    copy.take(
        "item.xml",
        item(
            right("ordered", "identifier", "A", "B", "C"),
            """
            <qti-order-interaction response-identifier="RESPONSE"><qti-prompt>Range.</qti-prompt>
            <qti-simple-choice identifier="A">un</qti-simple-choice>
            <qti-simple-choice identifier="B">deux</qti-simple-choice>
            <qti-simple-choice identifier="C">trois</qti-simple-choice></qti-order-interaction>
            """,
            WHOLE));
    Item.Order order =
        (Item.Order) copy.loaded().step("eleve-1").orElseThrow().item().orElseThrow();
    assertThat(order.answer()).hasSize(3).allMatch(id -> id.matches("i-[0-9a-f]{8}"));
    assertThat(
            order.answer().stream()
                .map(
                    id ->
                        copy.loaded()
                            .texts()
                            .get(Lang.FR)
                            .step("eleve-1")
                            .options()
                            .get(id)
                            .words()
                            .text()))
        .containsExactly("un", "deux", "trois");
  }

  @Test
  void picturesOfAnswersComeWithTheirQuestionEvenUnderOneName() throws IOException {
    Path zip = folder.resolve("pictures.zip");
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 %d\"/>";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(
          out,
          "imsmanifest.xml",
          """
          <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><resources>
          <resource identifier="e" type="imsqti_item_xmlv3p0" href="i/e.xml"/>
          </resources></manifest>
          """);
      put(out, "i/e.xml", item(right("single", "identifier", "A"), PICTURES, WHOLE));
      put(out, "i/a/Rond Rouge.svg", svg.formatted(1));
      put(out, "i/b/Rond Rouge.svg", svg.formatted(2));
    }
    assertThat(copy.take(zip)).isZero();
    assertThat(copy.printed()).isEqualTo("Questions in the lesson now: 1 eleve-1\n");
    assertThat(copy.errorsIn("fr.md")).isEmpty();
    assertThat(copy.loaded().texts().get(Lang.FR).media())
        .hasSize(2)
        .anyMatch(address -> address.endsWith("/rond-rouge.svg"))
        .anyMatch(address -> address.matches(".*/rond-rouge-[0-9a-f]{8}\\.svg"));
  }

  private static final String PICTURES =
      """
      <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
      <qti-prompt>Lequel ?</qti-prompt>
      <qti-simple-choice identifier="A"><img src="a/Rond%20Rouge.svg" alt="petit"/></qti-simple-choice>
      <qti-simple-choice identifier="B"><img src="b/Rond%20Rouge.svg" alt="grand"/></qti-simple-choice>
      </qti-choice-interaction>
      """;

  @Test
  void placesThatTakeSeveralThingsAreBins() {
    copy.take(
        "item.xml",
        item(
            right("multiple", "directedPair", "C R", "D M", "L M"),
            """
            <qti-match-interaction response-identifier="RESPONSE"><qti-prompt>Range.</qti-prompt>
            <qti-simple-match-set>
            <qti-simple-associable-choice identifier="C" match-max="1">citron</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="D" match-max="1">datte</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="L" match-max="1">lait</qti-simple-associable-choice>
            </qti-simple-match-set><qti-simple-match-set>
            <qti-simple-associable-choice identifier="M" match-max="4">doux</qti-simple-associable-choice>
            <qti-simple-associable-choice identifier="R" match-max="4">acide</qti-simple-associable-choice>
            </qti-simple-match-set></qti-match-interaction>
            """,
            ""));
    Item.Sort sort = (Item.Sort) copy.loaded().step("eleve-1").orElseThrow().item().orElseThrow();
    assertThat(sort.bins()).hasSize(2);
    assertThat(sort.key()).hasSize(3);
  }

  @Test
  void whatCannotBeTakenIsListedWithItsPlace() throws IOException {
    Path zip = folder.resolve("other.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(
          out,
          "imsmanifest.xml",
          """
          <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><resources>
          <resource identifier="t" type="imsqti_test_xmlv3p0" href="test.xml"/>
          <resource identifier="e" type="imsqti_item_xmlv3p0" href="essay.xml"/>
          <resource identifier="i" type="imsqti_item_xmlv3p0" href="image.xml"/>
          </resources></manifest>
          """);
      put(out, "test.xml", "<qti-assessment-test/>");
      put(
          out,
          "essay.xml",
          item("", "<qti-extended-text-interaction response-identifier=\"RESPONSE\"/>", ""));
      put(
          out,
          "image.xml",
          item(
              right("single", "float", "4"),
              "<p><img src=\"../../../etc/passwd\" alt=\"x\"/> 2 + 2 = <qti-text-entry-interaction"
                  + " response-identifier=\"RESPONSE\"/></p>",
              WHOLE));
    }
    int code = copy.take(zip);
    assertThat(code).isEqualTo(1);
    assertThat(copy.printed().lines())
        .containsExactly(
            "other.zip!essay.xml:6:1: I101 question left out: questions of type"
                + " “qti-extended-text-interaction” have no place in a lesson",
            "other.zip!image.xml:6:4: I105 question left out: it holds <img> ../../../etc/passwd",
            "other.zip!imsmanifest.xml:2:1: I201 left out: imsqti_test_xmlv3p0 test.xml",
            "Questions in the lesson now: 0 ");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
