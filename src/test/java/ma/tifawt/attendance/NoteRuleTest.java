package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.tifawt.shared.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "appeler le +212 6 12-34-56-78",
        "٠٦١٢٣٤٥٦٧٨",
        "parent@example.org",
        "voir www.exemple.ma",
        "https://example.org/x",
        "t.me/quelquun"
      })
  void aWayToReachSomebodyIsRefused(String note) {
    assertThatThrownBy(() -> NoteRule.check(note))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("ATT-007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "خرج على الساعة 16:30", "bus en retard de 20 min", "12/03/2026", "2 x 45 min"})
  void plainWordsAndTimesPass(String note) {
    assertThatCode(() -> NoteRule.check(note)).doesNotThrowAnyException();
  }

  @Test
  void twoHundredCharactersPassAndOneMoreIsRefused() {
    assertThatCode(() -> NoteRule.check("ب".repeat(200))).doesNotThrowAnyException();
    assertThatThrownBy(() -> NoteRule.check("ب".repeat(201))).hasMessageContaining("ATT-006");
  }
}
