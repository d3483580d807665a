package ma.tifawt.consent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.shared.config.Settings;

/**
 * A telephone number as it is kept: E.164. How numbers of the country are written inside it is
 * configuration ({@code tifawt.phone.*}).
 */
final class PhoneNumber {

  private PhoneNumber() {}

  /**
   * @param typed with or without spaces, in digits of any script; national with a leading zero, or
   *     with the country's code after {@code +} or {@code 00}
   * @return E.164; empty if it is no number of the plan
   */
  static Optional<String> read(String typed, Settings.Phone plan) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    String plain = digits.toString().replaceAll("[\\s().-]", "");
    Matcher number =
        Pattern.compile("(?:(?:\\+|00)" + plan.countryCode() + "|0)(\\d+)").matcher(plain);
    return number.matches() && plan.national().matcher(number.group(1)).matches()
        ? Optional.of("+" + plan.countryCode() + number.group(1))
        : Optional.empty();
  }
}
