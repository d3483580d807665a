package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormCodeTest {

  private static final String SIGNS = "23456789CDFHJKLMNPQRTWX";

  @Test
  void whatIsTypedInAnyDressIsReadAndOneWrongSignIsSeen() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String code = FormCode.random();
      assertThat(code).matches("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
      assertThat(seen.add(code)).isTrue();
      String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ");
      assertThat(FormCode.read(typed)).contains(code);
      assertWrongSignsAreSeen(code);
    }
  }

  private static void assertWrongSignsAreSeen(String code) {
    for (int place = 0; place < code.length(); place++) {
      if (code.charAt(place) == '-') {
        continue;
      }
      char other = SIGNS.charAt((SIGNS.indexOf(code.charAt(place)) + 1) % SIGNS.length());
      String wrong = code.substring(0, place) + other + code.substring(place + 1);
      assertThat(FormCode.read(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void signsThatLookAlikeAreForgiven() {
    String code = FormCode.random();
    while (!code.contains("8")) {
      code = FormCode.random();
    }
    assertThat(FormCode.read(code.replace('8', 'B'))).contains(code);
    assertThat(FormCode.read("")).isEmpty();
    assertThat(FormCode.read("7K3Q-9DM")).isEmpty();
  }
}
