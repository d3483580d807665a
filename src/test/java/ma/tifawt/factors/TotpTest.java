package ma.tifawt.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** Of the appendices of RFC 4226 and RFC 6238. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final long STEP = Totp.step(NOON);

  /** RFC 6238, appendix B, SHA-1; eight digits there, of which six are ours. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    assertThat("%08d".formatted(Totp.truncated(SECRET, step) % 100_000_000)).isEqualTo(code);
  }

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void countersGiveTheCodesOfTheStandard(long counter, String code) {
    assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
  }

  @Test
  void aClockMayBeHalfAMinuteWrongAndNoMore() {
    for (long off = -3; off <= 3; off++) {
      String code = Totp.code(SECRET, STEP + off);
      assertThat(Totp.accepted(SECRET, code, NOON, 0).isPresent())
          .as("off by %d", off)
          .isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void neitherTheLastStepNorAnOlderOneIsTakenAgain() {
    String code = Totp.code(SECRET, STEP);
    assertThat(Totp.accepted(SECRET, code, NOON, STEP - 1)).hasValue(STEP);
    assertThat(Totp.accepted(SECRET, code, NOON, STEP)).isEmpty();
    assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP - 1), NOON, STEP)).isEmpty();
    assertThat(Totp.accepted(SECRET, Totp.code(SECRET, STEP + 1), NOON, STEP)).hasValue(STEP + 1);
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "12345", "1234567", "abcdef", "-12345", "٧٥٥٢٢٤"})
  void whatIsNoCodeIsNone(String typed) {
    assertThat(Totp.accepted(SECRET, typed, NOON, 0)).isEmpty();
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void secretsAreWrittenAsTheStandardSays(String text, String base32) {
    assertThat(Base32.of(text.getBytes(US_ASCII))).isEqualTo(base32);
  }

  @Test
  void aClosedSecretOpensWithTheKeyForItsAccountOnly() throws Exception {
    SecretBox box = SecretBox.of(SecretBox.newKey());
    String closed = box.close(7, SECRET);
    assertThat(box.open(7, closed)).isEqualTo(SECRET);
    assertThat(box.close(7, SECRET)).isNotEqualTo(closed);
    assertThatThrownBy(() -> box.open(8, closed)).isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> SecretBox.of(SecretBox.newKey()).open(7, closed))
        .isInstanceOf(GeneralSecurityException.class);
    char[] changed = closed.toCharArray();
    changed[20] = changed[20] == 'A' ? 'B' : 'A';
    assertThatThrownBy(() -> box.open(7, new String(changed)))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void recoveryCodesAreReadWhateverTheirCaseAndGaps() {
    String code = RecoveryCode.random();
    assertThat(code).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}").isNotEqualTo(RecoveryCode.random());
    assertThat(RecoveryCode.sha256(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
        .isEqualTo(RecoveryCode.sha256(code));
  }
}
