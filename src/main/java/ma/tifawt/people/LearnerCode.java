package ma.tifawt.people;

import java.security.SecureRandom;

/** Makes codes such as {@code Y7K3-9QD}: said on the phone, copied by hand, spelling no word. */
final class LearnerCode {

  /** Without vowels, and without 0 O 1 I L 2 Z 5 S 8 B G U V, which are taken for one another. */
  private static final String SIGNS = "34679CDFHJKMNPQRTWXY";

  private static final int LENGTH = 7;
  private static final int HYPHEN = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LearnerCode() {}

  static String next() {
    StringBuilder code = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < LENGTH; i++) {
      if (i == HYPHEN) {
        code.append('-');
      }
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }
}
