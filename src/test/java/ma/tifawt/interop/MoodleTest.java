package ma.tifawt.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions in Moodle's XML become steps of a lesson; what cannot is listed with its place. */
class MoodleTest {

  @TempDir Path folder;
  private LessonCopy copy;

  @BeforeEach
  void copy() {
    copy = new LessonCopy(folder);
  }

  private Item item(String id) {
    return copy.loaded().step(id).flatMap(Step::item).orElseThrow();
  }

  private StepText words(String id) {
    return copy.loaded().texts().get(Lang.FR).step(id);
  }

  private static String question(String type, String name, String inside) {
    return """
    <question type="%s">
    <name><text>%s</text></name>
    <questiontext format="html"><text><![CDATA[<p>Combien <b>vraiment</b>&nbsp;?</p>]]></text></questiontext>
    %s
    </question>
    """
        .formatted(type, name, inside);
  }

  private static String answer(String fraction, String text, String feedback) {
    return "<answer fraction=\"%s\" format=\"html\"><text>%s</text><feedback><text>%s</text></feedback></answer>"
        .formatted(fraction, text, feedback);
  }

  private static String quiz(String... questions) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
        + String.join("", questions)
        + "</quiz>\n";
  }

  @Test
  void everyTypeIsTaken() {
    int code =
        copy.take(
            "moodle.xml",
            quiz(
                question(
                    "multichoice",
                    "un",
                    "<single>true</single><shuffleanswers>1</shuffleanswers>"
                        + answer("100", "Deux", "Oui")
                        + answer("0", "Trois", "Compte &lt;i&gt;encore&lt;/i&gt;.")
                        + "<hint format=\"html\"><text>Tes doigts.</text></hint>"),
                question(
                    "multichoice",
                    "plusieurs",
                    "<single>false</single>"
                        + answer("50", "2", "")
                        + answer("50", "4", "")
                        + answer("-50", "7", "")),
                question(
                    "truefalse", "vrai", answer("0", "true", "Non.") + answer("100", "false", "")),
                question(
                    "numerical",
                    "nombre",
                    "<answer fraction=\"100\"><text>42</text><tolerance>0.5</tolerance></answer>"),
                question(
                    "matching",
                    "relie",
                    "<subquestion"
                        + " format=\"html\"><text>pain</text><answer><text>four</text></answer></subquestion><subquestion"
                        + " format=\"html\"><text>lait</text><answer><text>vache</text></answer></subquestion>"),
                question("shortanswer", "mot", answer("100", "étiquette", "")),
                question(
                    "ordering",
                    "ordre",
                    answer("2", "Cuire", "")
                        + answer("1", "Pétrir", "")
                        + answer("3", "Manger", ""))));
    assertThat(copy.printed())
        .isEqualTo(
            "Questions in the lesson now: 7 un, plusieurs, vrai, nombre, relie, mot, ordre\n");
    assertThat(code).isZero();
    assertThat(copy.errorsIn("fr.md")).isEmpty();
    assertThat(item("un")).isEqualTo(new Item.Single(List.of("a", "b"), "a", true));
    assertThat(words("un").body().html())
        .isEqualTo("<p>Combien <strong>vraiment</strong>\u00A0?</p>");
    assertThat(words("un").options().get("b").feedback().orElseThrow().html())
        .isEqualTo("<p>Compte <em>encore</em>.</p>");
    assertThat(words("un").hint().orElseThrow().text()).isEqualTo("Tes doigts.");
    assertThat(item("plusieurs"))
        .isEqualTo(new Item.Multiple(List.of("a", "b", "c"), Set.of("a", "b"), false));
    assertThat(item("vrai")).isEqualTo(new Item.Single(List.of("true", "false"), "false", false));
    assertThat(item("nombre"))
        .isEqualTo(new Item.Number(BigDecimal.valueOf(42), new BigDecimal("0.5")));
    assertThat(((Item.Match) item("relie")).pairs()).hasSize(2);
    assertThat(item("mot")).isEqualTo(new Item.Text(List.of("étiquette")));
    assertThat(
            ((Item.Order) item("ordre"))
                .answer().stream().map(id -> words("ordre").options().get(id).words().text()))
        .containsExactly("Pétrir", "Cuire", "Manger");
  }

  @Test
  void whatCannotBeTakenIsListedWithItsPlace() {
    int code =
        copy.take(
            "moodle.xml",
            quiz(
                question("category", "c", "<category><text>top</text></category>"),
                question("essay", "libre", ""),
                question(
                    "multichoice",
                    "photo",
                    "<single>true</single>\n"
                        + "<answer fraction=\"100\"><text>&lt;img"
                        + " src=\"@@PLUGINFILE@@/a.png\"&gt;</text></answer>"),
                question(
                    "multichoice",
                    "bon",
                    "<single>true</single><penalty>0.3</penalty>\n"
                        + "<generalfeedback><text>Voilà.</text></generalfeedback>\n"
                        + answer(
                            "100",
                            "<![CDATA[H<sub>2</sub>O, <a href=\"https://x.org/\">ici</a>, ٣]]>",
                            "")
                        + answer("0", "b", ""))));
    assertThat(code).isEqualTo(1);
    assertThat(copy.printed().lines())
        .containsExactly(
            "moodle.xml:3:1: I201 left out: c <p>Combien <b>vraiment</b>&nbsp;?</p> top",
            "moodle.xml:8:1: I101 question left out: questions of type “essay” have no place in a"
                + " lesson",
            "moodle.xml:17:1: I105 question left out: it holds <img alt=\"\"> @@PLUGINFILE@@/a.png",
            "moodle.xml:23:1: I201 left out: <generalfeedback> Voilà.",
            "moodle.xml:24:1: I203 taken without this look: <sub>",
            "moodle.xml:24:1: I204 the words are taken, the link is not: https://x.org/",
            "moodle.xml:24:1: I205 signs changed to those of lessons: , ٣",
            "Settings of the other system that mean nothing here, with how often they were met:"
                + " {penalty=1}",
            "Questions in the lesson now: 1 bon");
    assertThat(words("bon").options().get("a").words().text()).isEqualTo("H2O, ici, 3");
  }

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"/></svg>";

  private static String file(String name, byte[] bytes) {
    return "<file name=\"%s\" path=\"/\" encoding=\"base64\">%s</file>"
        .formatted(name, Base64.getMimeEncoder().encodeToString(bytes));
  }

  private static String img(String source, String alt) {
    return "&lt;img src=&quot;%s&quot; alt=&quot;%s&quot;/&gt;".formatted(source, alt);
  }

  /** An answer that shows a picture, and what stands beside it. */
  private static String shown(String fraction, String said, String files) {
    return "<answer fraction=\"%s\" format=\"html\"><text>%s</text>%s</answer>\n"
        .formatted(fraction, said, files);
  }

  @Test
  void picturesComeIntoTheFolderOfTheLesson() {
    int code =
        copy.take(
            "moodle.xml",
            quiz(
                question(
                    "multichoice",
                    "photo",
                    "<single>true</single>"
                        + shown(
                            "100",
                            img("@@PLUGINFILE@@/mon%20image.png", "un point"),
                            file("mon image.png", PNG))
                        + shown(
                            "0",
                            img("@@PLUGINFILE@@/mon%20image.png?time=1", "un trait"),
                            file("mon image.png", Arrays.copyOf(PNG, PNG.length + 1)))
                        + shown(
                            "0",
                            img(
                                "data:image/svg+xml;base64,"
                                    + Base64.getEncoder().encodeToString(SVG.getBytes(UTF_8)),
                                "un dessin"),
                            ""))));
    assertThat(copy.printed()).isEqualTo("Questions in the lesson now: 1 photo\n");
    assertThat(code).isZero();
    assertThat(copy.errorsIn("fr.md")).isEmpty();
    List<String> shown =
        words("photo").options().values().stream().map(o -> o.words().inline()).toList();
    assertThat(shown.get(0)).containsPattern("/mon-image-[0-9a-f]{8}\\.png\" alt=\"un point\"");
    assertThat(shown.get(2)).containsPattern("/picture-[0-9a-f]{8}\\.svg\" alt=\"un dessin\"");
    assertThat(shown.stream().map(s -> s.replaceAll(".*src=\"([^\"]+)\".*", "$1")))
        .doesNotHaveDuplicates();
    assertThat(copy.loaded().texts().get(Lang.FR).media()).hasSize(3);
  }

  @Test
  void filesThatALessonMayNotShowAreListed() {
    byte[] script =
        SVG.replace("<path d=\"M0 0h1\"/>", "<script>alert(1)</script>").getBytes(UTF_8);
    int code =
        copy.take(
            "moodle.xml",
            quiz(
                picture("script", img("@@PLUGINFILE@@/a.svg", "a"), file("a.svg", script)),
                picture("liar", img("@@PLUGINFILE@@/a.png", "a"), file("a.png", script)),
                picture("heavy", img("@@PLUGINFILE@@/a.png", "a"), file("a.png", large())),
                picture("far", img("https://example.org/a.png", "a"), ""),
                picture("gone", img("@@PLUGINFILE@@/a.png", "a"), ""),
                picture("blind", img("@@PLUGINFILE@@/a.png", ""), file("a.png", PNG)),
                picture("sheet", "x", file("sheet.pdf", PNG))));
    assertThat(code).isEqualTo(1);
    assertThat(copy.printed().lines().map(line -> line.replaceFirst("^moodle.xml:[0-9:]+ ", "")))
        .containsExactly(
            "I105 question left out: it holds <img> @@PLUGINFILE@@/a.svg",
            "I105 question left out: it holds <img> @@PLUGINFILE@@/a.png",
            "I105 question left out: it holds <img> @@PLUGINFILE@@/a.png",
            "I105 question left out: it holds <img> https://example.org/a.png",
            "I105 question left out: it holds <img> @@PLUGINFILE@@/a.png",
            "I105 question left out: it holds <img alt=\"\"> @@PLUGINFILE@@/a.png",
            "I201 left out: <file> sheet.pdf",
            "Questions in the lesson now: 1 sheet");
    assertThat(copy.lesson().resolve("media")).doesNotExist();
  }

  private static byte[] large() {
    return Arrays.copyOf(PNG, 151_000);
  }

  private static String picture(String name, String said, String files) {
    return question(
        "multichoice",
        name,
        "<single>true</single>" + shown("100", said, files) + shown("0", "b", ""));
  }

  static Stream<Arguments> attacks() {
    String bomb =
        "<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><quiz><question>&c;</question></quiz>";
    return Stream.of(
        Arguments.of("laughs", bomb, "I003"),
        Arguments.of(
            "a file of this machine",
            "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>&x;</quiz>",
            "I003"),
        Arguments.of(
            "another address",
            "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/x.dtd\"><quiz/>",
            "I003"),
        Arguments.of("unknown entity", "<quiz>&x;</quiz>", "I00"),
        Arguments.of("deep", "<quiz>" + "<a>".repeat(100_000), "I002"),
        Arguments.of("many", "<quiz>" + "<a/>".repeat(300_000) + "</quiz>", "I002"),
        Arguments.of("broken", "<quiz><question></quiz>", "I001"),
        Arguments.of("large", "<quiz>" + "x".repeat(21_000_000) + "</quiz>", "I002"),
        Arguments.of("other", "<questestinterop/>", "I004"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void anAttackIsRefusedQuickly(String name, String xml, String code) {
    String before = copy.read("lesson.yml");
    int exit = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> copy.take("attack.xml", xml));
    assertThat(exit).isEqualTo(1);
    assertThat(copy.printed())
        .contains("attack.xml:1:", ": " + code)
        .doesNotContain("root:")
        .contains("now: 0");
    assertThat(copy.read("lesson.yml")).isEqualTo(before);
  }
}
