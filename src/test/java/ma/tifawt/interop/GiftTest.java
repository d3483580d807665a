package ma.tifawt.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in GIFT become steps of a lesson; what cannot is listed with its place. */
class GiftTest {

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
    Lesson lesson = copy.loaded();
    return lesson.texts().get(Lang.FR).step(id);
  }

  @Test
  void everyTypeIsTakenWithItsWordsAndFeedback() {
    int code =
        copy.take(
            "souk.gift",
            """
            // les prix du souk
            ::Moyenne:: Quelle est la moyenne de 2\\, 4 et 6 ?{
              =4 #Bravo
              ~12 #C'est la somme.
              ~3
            }

            ::plusieurs:: Lesquels sont pairs ?{
              ~%50%2
              ~%50%4
              ~%-50%7#Impair.
            }

            ::vrai:: La médiane est au milieu.{T#Relis la leçon.#Oui.}

            ::relie:: Relie.{
              =pain -> four
              =thé -> bouilloire
            }

            ::nombre:: Combien font 6 fois 7 ?{#42:0.5}

            ::entre:: Un nombre entre 1 et 5 ?{#1..5}

            ::mot:: La réponse s'appelle {=étiquette =label} ici.
            """);
    assertThat(copy.printed()).contains("Questions in the lesson now: 7");
    assertThat(code).isZero();
    assertThat(copy.errorsIn("fr.md")).isEmpty();
    assertThat(copy.errorsIn("lesson.yml")).isEmpty();
    assertThat(item("moyenne")).isEqualTo(new Item.Single(List.of("a", "b", "c"), "a", true));
    assertThat(words("moyenne").options().get("b").feedback().orElseThrow().text())
        .isEqualTo("C'est la somme.");
    assertThat(item("plusieurs"))
        .isEqualTo(new Item.Multiple(List.of("a", "b", "c"), Set.of("a", "b"), true));
    assertThat(item("vrai")).isEqualTo(new Item.Single(List.of("true", "false"), "true", false));
    assertThat(words("vrai").options().get("false").words().text()).isEqualTo("Faux");
    assertThat(words("vrai").options().get("false").feedback().orElseThrow().text())
        .isEqualTo("Relis la leçon.");
    assertThat(item("nombre"))
        .isEqualTo(new Item.Number(BigDecimal.valueOf(42), new BigDecimal("0.5")));
    assertThat(item("entre"))
        .isEqualTo(new Item.Number(BigDecimal.valueOf(3), BigDecimal.valueOf(2)));
    assertThat(item("mot")).isEqualTo(new Item.Text(List.of("étiquette", "label")));
    assertThat(words("mot").body().text()).isEqualTo("La réponse s'appelle _____ ici.");
    Map<String, String> pairs = ((Item.Match) item("relie")).pairs();
    assertThat(pairs).hasSize(2);
    pairs.forEach(
        (left, right) ->
            assertThat(
                    words("relie").options().get(left).words().text()
                        + words("relie").options().get(right).words().text())
                .isIn("painfour", "thébouilloire"));
  }

  @Test
  void whatCannotBeTakenIsListedWithItsPlace() {
    int code =
        copy.take(
            "reste.gift",
            """
            $CATEGORY: tout

            Juste une phrase.

            ::libre:: Raconte.{}

            ::photo:: [html]<p>Qui ?<img src="x.png"></p>{=a ~b}

            ::rien:: Lequel ?{~a ~b}

            ::deux:: Lequel ?{=a =b ~c}

            ::casse:: Lequel ?{=a

            ::bon:: Lequel ?{=a ~%50%b ~c####Voilà.}
            """);
    assertThat(code).isEqualTo(1);
    assertThat(copy.printed().lines())
        .contains(
            "reste.gift:1:1: I201 left out: $CATEGORY: tout",
            "reste.gift:3:1: I101 question left out: questions of type “description” have no place"
                + " in a lesson",
            "reste.gift:5:20: I101 question left out: questions of type “essay” have no place in a"
                + " lesson",
            "reste.gift:7:17: I105 question left out: it holds <img alt=\"\"> x.png",
            "reste.gift:9:1: I102 question left out: no right answer is given",
            "reste.gift:11:1: I202 judged otherwise here: 2 × 100 %",
            "reste.gift:13:1: I107 question left out: not written as its format asks: {",
            "reste.gift:15:21: I202 judged otherwise here: 50",
            "reste.gift:15:30: I201 left out: ####Voilà.",
            "Questions in the lesson now: 1 bon");
    assertThat(copy.printed().lines()).hasSize(10);
  }

  @Test
  void theSecondImportAddsNothingAndSaysSo() {
    String gift = "Combien font 2 + 2 ?{=4 ~5}\n\n::deux:: Et 3 + 3 ?{#6}\n";
    assertThat(copy.take("a.gift", gift)).isZero();
    String logic = copy.read("lesson.yml");
    String words = copy.read("fr.md");
    assertThat(copy.take("a.gift", gift)).isEqualTo(1);
    assertThat(copy.printed()).contains("a.gift:1:1: I106", "a.gift:3:1: I106", "“deux”");
    assertThat(copy.read("lesson.yml")).isEqualTo(logic);
    assertThat(copy.read("fr.md")).isEqualTo(words);
  }

  @Test
  void whatThePersonWroteStays() {
    copy.take("a.gift", "::deux:: Et 3 + 3 ?{#6}\n");
    assertThat(copy.read("lesson.yml"))
        .contains("rev: 1 # stays", "# the author's own words", "# the end")
        .contains(
            "    type: read\n"
                + "  - { id: deux, type: quiz.number, answer: 6, tolerance: 0, points: 0 }\n");
  }

  @Test
  void marksOfMarkdownInWordsAreNoMarks() {
    copy.take(
        "a.gift",
        "::signes::[plain] 1. Que vaut *a* _b_ [[label]] `c` | d & e \\# f ?{=<oui> ~- non ~hint\\:"
            + " rien}\n");
    assertThat(copy.printed()).isEqualTo("Questions in the lesson now: 1 signes\n");
    assertThat(copy.errorsIn("fr.md")).isEmpty();
    assertThat(words("signes").body().text())
        .isEqualTo("1. Que vaut *a* _b_ [[label]] `c` | d & e # f ?");
    assertThat(words("signes").options().get("b").words().text()).isEqualTo("- non");
    assertThat(words("signes").options().get("c").words().text()).isEqualTo("hint: rien");
  }

  @Test
  void anErrorThatTheQuestionsWouldBringLeavesTheLessonAsItWas() {
    String words = copy.read("fr.md");
    String logic = copy.read("lesson.yml");
    int code = copy.take("a.gift", "[markdown]Voir <b>ici</b> ?{=a ~b}\n");
    assertThat(code).isEqualTo(1);
    assertThat(copy.printed()).contains("C208", "Nothing was written");
    assertThat(copy.read("fr.md")).isEqualTo(words);
    assertThat(copy.read("lesson.yml")).isEqualTo(logic);
  }
}
