package ma.tifawt.shared.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LangTest {

  @Test
  void noFrenchLineBeginsWithItsPunctuation() {
    assertThat(Lang.FR.typeset("Essais : {0}. Et « toi » ? (Oui !)"))
        .isEqualTo("Essais\u00A0: {0}. Et «\u00A0toi\u00A0»\u00A0? (Oui\u00A0!)");
  }

  @Test
  void whatIsNotPunctuationKeepsItsSpaces() {
    assertThat(Lang.FR.typeset("a :b !important 12 h")).isEqualTo("a :b !important 12 h");
  }

  @Test
  void otherLanguagesAreLeftAsTheyAre() {
    assertThat(Lang.EN.typeset("Who ?")).isEqualTo("Who ?");
  }

  @Test
  void theWordsOfTheInterfaceAreSet() {
    assertThat(new Texts().get(Lang.FR, "own-certificates.code", "X")).isEqualTo("Code\u00A0: X");
  }
}
