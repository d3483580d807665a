package ma.tifawt.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import ma.tifawt.shared.error.DomainException;

/**
 * What a password of staff must be: long, and none of the few long ones that are tried first. No
 * rule asks for signs or digits: those make passwords worse (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordRule {

  /** Characters; NIST SP 800-63B asks for 15 where a password is the only factor. */
  static final int SHORTEST = 15;

  private static final int LEAST_DIFFERENT = 6;

  /** Letters and digits alone, in lower case; a password that is made of one of them is refused. */
  private static final List<String> KNOWN =
      List.of(
          "password",
          "motdepasse",
          "qwertyuiop",
          "azertyuiop",
          "asdfghjkl",
          "qsdfghjklm",
          "1234567890",
          "123456789",
          "0123456789",
          "abcdefghijklmnopqrstuvwxyz",
          "administrator",
          "administrateur",
          "tifawt",
          "maroc",
          "casablanca",
          "bismillah",
          "كلمةالسر",
          "كلمةالمرور",
          "بسماللهالرحمنالرحيم",
          "correcthorsebatterystaple");

  private PasswordRule() {}

  /**
   * @throws DomainException ACC-005 too short; INV-003 easy to guess
   */
  static void check(String userName, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new DomainException(AccessError.PASSWORD_TOO_SHORT, SHORTEST);
    }
    String core = core(password);
    String rest = core;
    for (String known : KNOWN) {
      rest = rest.replace(core(known), "");
    }
    if (!core(userName).isEmpty()) {
      rest = rest.replace(core(userName), "");
    }
    if (rest.chars().distinct().count() < LEAST_DIFFERENT) {
      throw new DomainException(InvitationError.PASSWORD_KNOWN);
    }
  }

  private static String core(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
