package ma.tifawt.shared.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PluralTest {

  private static final String ARABIC =
      "بقي {0,plural,zero{لا سجل}one{سجل واحد}two{سجلان}few{{0} سجلات}many{{0} سجلا}other{{0} سجل}}.";

  private static String said(String pattern, Lang lang, String... printed) {
    return Plural.choose(pattern, lang.locale(), (Object[]) printed);
  }

  @Test
  void arabicHasItsSixForms() {
    assertThat(
            List.of("0", "1", "2", "3", "10", "11", "99", "100", "103").stream()
                .map(n -> said(ARABIC, Lang.AR, n))
                .toList())
        .containsExactly(
            "بقي لا سجل.",
            "بقي سجل واحد.",
            "بقي سجلان.",
            "بقي {0} سجلات.",
            "بقي {0} سجلات.",
            "بقي {0} سجلا.",
            "بقي {0} سجلا.",
            "بقي {0} سجل.",
            "بقي {0} سجلات.");
  }

  @Test
  void frenchSaysNothingAndOneInTheSingular() {
    String text = "{1} : {0,plural,one{{0} centre a clôturé}other{{0} centres ont clôturé}}";
    assertThat(said(text, Lang.FR, "0", "x")).isEqualTo("{1} : {0} centre a clôturé");
    assertThat(said(text, Lang.FR, "1", "x")).isEqualTo("{1} : {0} centre a clôturé");
    assertThat(said(text, Lang.FR, "2", "x")).isEqualTo("{1} : {0} centres ont clôturé");
    assertThat(said(text, Lang.FR, "1\u202f204", "x")).isEqualTo("{1} : {0} centres ont clôturé");
  }

  @Test
  void whatIsNoNumberTakesTheFormOfAll() {
    assertThat(said("{0,plural,one{a}other{b}}", Lang.EN, "–")).isEqualTo("b");
  }

  @Test
  void everyBentTextHasTheFormsItsLanguageNeeds() {
    Texts texts = new Texts();
    List<String> bent =
        texts.keys(Lang.AR).stream()
            .filter(key -> texts.find(Lang.AR, key).orElseThrow().contains(",plural,"))
            .toList();
    assertThat(bent).hasSizeGreaterThan(5);
    for (String key : bent) {
      assertThat(texts.find(Lang.AR, key).orElseThrow())
          .as(key)
          .contains("one{", "two{", "few{", "many{", "other{");
      for (String number : List.of("0", "1", "2", "3", "11", "100")) {
        String said = texts.get(Lang.AR, key, number, number, number, number, number);
        assertThat(said).as(key).doesNotContain("{", "plural", "???");
      }
    }
  }
}
