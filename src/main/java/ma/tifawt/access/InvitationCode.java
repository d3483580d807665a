package ma.tifawt.access;

import java.security.SecureRandom;
import java.util.Locale;

/** Sixteen characters of 32, without those that are mistaken for one another: 80 bits. */
final class InvitationCode {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private InvitationCode() {}

  /** In groups of four, as people read them out. */
  static String random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i > 0 && i % GROUP == 0 ? "-" : "");
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** Of the code as it is typed: case and gaps do not matter, nor O for 0 and I or L for 1. */
  static String sha256(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return AccessDigest.sha256("invitation " + plain);
  }
}
