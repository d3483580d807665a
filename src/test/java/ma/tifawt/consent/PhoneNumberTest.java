package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import ma.tifawt.shared.config.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  private static final Settings.Phone PLAN =
      new Settings.Phone("212", Pattern.compile("[5-8]\\d{8}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "06 12 34 56 78",
        "06-12-34-56-78",
        "+212 612 345 678",
        "00212612345678",
        "٠٦١٢٣٤٥٦٧٨",
        "\u200E+212612345678"
      })
  void everyWayToWriteItIsKeptOneWay(String typed) {
    assertThat(PhoneNumber.read(typed, PLAN)).contains("+212612345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "061234567", "06123456789", "0112345678", "+33612345678", "612345678", "abc"})
  void whatIsNoNumberOfTheCountryIsRefused(String typed) {
    assertThat(PhoneNumber.read(typed, PLAN)).isEmpty();
  }
}
