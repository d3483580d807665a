package ma.tifawt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import ma.tifawt.shared.config.Settings.SecretAges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewSecretTest {

  private static final int MANY = 2000;

  @ParameterizedTest
  @ValueSource(
      strings = {"000000", "123456", "654321", "890123", "321098", "121212", "123123", "777777"})
  void aPinThatAnybodyWouldTryIsRefused(String pin) {
    assertThat(NewSecret.isTrivial(pin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"480913", "112358", "135790", "100200"})
  void othersAreNot(String pin) {
    assertThat(NewSecret.isTrivial(pin)).isFalse();
  }

  @Test
  void secretsHaveTheShapeOfTheirKind() {
    Set<String> pictures = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      String[] words = NewSecret.of(SecretKind.PICTURES).split(" ");
      assertThat(words).hasSize(4).doesNotHaveDuplicates();
      for (String word : words) {
        assertThat(Picture.of(word).word()).isEqualTo(word);
        pictures.add(word);
      }
      assertThat(NewSecret.of(SecretKind.PIN)).matches("[0-9]{6}");
      assertThat(NewSecret.of(SecretKind.PASSWORD)).matches("[2-9cdfhjklmnpqrtwx]{8}");
      assertThat(NewSecret.enrolmentCode()).matches("[2-9CDFHJKLMNPQRTWX]{8}");
    }
    assertThat(pictures).hasSize(16);
  }

  /** 256 bits each, so that none is ever drawn twice. */
  @Test
  void tokensAreLongAndDiffer() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      assertThat(NewSecret.cardToken()).matches("[0-9]{78}");
      assertThat(NewSecret.token()).matches("[A-Za-z0-9_-]{43}");
      assertThat(seen.add(NewSecret.cardToken())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2014, 12, PICTURES",
    "2014, 11, PIN",
    "2011, 12, PIN",
    "2011, 11, PASSWORD",
    "2018, 1, PICTURES"
  })
  void theKindFollowsTheAgeOnTheDay(int year, int month, SecretKind kind) {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(SecretRule.kind(year, month, day, new SecretAges(12, 15))).isEqualTo(kind);
  }
}
