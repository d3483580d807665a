package ma.tifawt.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {
  private static final String ALPHABET = "23456789CDFHJKLMNPQRTWX";

  @Test
  void aCodeIsReadBackAsItWasMade() {
    for (int i = 0; i < 1000; i++) {
      CertificateCode code = CertificateCode.random();
      assertThat(code.text()).matches("TFW(-[" + ALPHABET + "]{4}){4}");
      assertThat(CertificateCode.read(code.text()).code()).isEqualTo(code);
    }
  }

  @Test
  void everySingleWrongLetterIsFoundWithItsPlace() {
    CertificateCode code = CertificateCode.random();
    String letters = bare(code);
    int tried = 0;
    for (int place = 0; place < letters.length(); place++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != letters.charAt(place)) {
          String typed = letters.substring(0, place) + other + letters.substring(place + 1);
          CertificateCode.Reading reading = CertificateCode.read(typed);
          assertThat(reading.isCode()).isFalse();
          assertThat(reading.wrongLetter()).hasValue(place + 1);
          tried++;
        }
      }
    }
    assertThat(tried).isEqualTo(16 * 22);
  }

  @Test
  void everyExchangeOfNeighboursIsFound() {
    int tried = 0;
    for (int i = 0; i < 200; i++) {
      String letters = bare(CertificateCode.random());
      for (int place = 0; place < letters.length() - 1; place++) {
        if (letters.charAt(place) != letters.charAt(place + 1)) {
          String typed =
              letters.substring(0, place)
                  + letters.charAt(place + 1)
                  + letters.charAt(place)
                  + letters.substring(place + 2);
          assertThat(CertificateCode.read(typed).isCode()).isFalse();
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(1000);
  }

  @Test
  void caseSpacesPrefixAndLookAlikesAreForgiven() {
    CertificateCode code = CertificateCode.random();
    String letters = bare(code);
    assertThat(CertificateCode.read(letters).code()).isEqualTo(code);
    assertThat(CertificateCode.read("  tfw " + letters.toLowerCase() + " ").code()).isEqualTo(code);
    String asRead = letters.replace('8', 'B').replace('5', 's').replace('2', 'Z').replace('L', '1');
    assertThat(CertificateCode.read("TFW-" + asRead).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TFW", "7K3Q", "TFW-7K3Q-9DMX-HJ2L-4PTC-9999", "لا شيء", "' or 1=1"})
  void whatIsNoCodeIsNotRead(String typed) {
    assertThat(CertificateCode.read(typed).isCode()).isFalse();
  }

  @Test
  void aStrangeLetterIsFoundWithItsPlace() {
    String letters = bare(CertificateCode.random());
    assertThat(CertificateCode.read("A" + letters.substring(1)).wrongLetter()).hasValue(1);
  }

  @Test
  void codesDoNotRepeat() {
    Set<CertificateCode> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(CertificateCode.random())).isTrue();
    }
  }

  private static String bare(CertificateCode code) {
    return code.text().substring(4).replace("-", "");
  }
}
