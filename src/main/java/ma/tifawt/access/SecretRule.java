package ma.tifawt.access;

import java.time.LocalDate;
import ma.tifawt.shared.config.Settings.SecretAges;

/** Which kind of secret a child gets: it follows the age on the day when the secret is made. */
final class SecretRule {

  private SecretRule() {}

  static SecretKind kind(int birthYear, int birthMonth, LocalDate day, SecretAges ages) {
    int age = day.getYear() - birthYear - (day.getMonthValue() < birthMonth ? 1 : 0);
    if (age >= ages.password()) {
      return SecretKind.PASSWORD;
    }
    return age >= ages.pin() ? SecretKind.PIN : SecretKind.PICTURES;
  }
}
