package ma.tifawt.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.tifawt.shared.error.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  private static void check(String password) {
    PasswordRule.check("samira.b", password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four quiet grey stones",
        "une phrase assez longue",
        "amber-anchor-apricot",
        "قمر بحر كتاب نافذة"
      })
  void lengthIsWhatCounts(String password) {
    assertThatCode(() -> check(password)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "quatorze signe, ACC-005",
    "short, ACC-005",
    "passwordpassword, INV-003",
    "MotDePasse MotDePasse!, INV-003",
    "azertyuiop1234567890, INV-003",
    "aaaaaaaaaaaaaaaaaaaa, INV-003",
    "abababababababababab, INV-003",
    "samira.b samira.b 1, INV-003",
    "Samira-B-1234567890, INV-003",
    "correct horse battery staple, INV-003",
    "بسم الله الرحمن الرحيم, INV-003"
  })
  void whatIsShortOrTriedFirstIsRefused(String password, String code) {
    assertThatThrownBy(() -> check(password))
        .isInstanceOf(DomainException.class)
        .hasMessageStartingWith(code);
  }
}
