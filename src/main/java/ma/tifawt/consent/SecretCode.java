package ma.tifawt.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a guardian's slip says: {@code 7K3Q9D-MXHJ2L-4PTC8W}. 18 signs of 23 are 81 bits; only their
 * SHA-256 is kept, which suffices because nobody can try out 81 bits.
 */
final class SecretCode {

  /** No vowels, no two that look alike. */
  private static final String ALPHABET = "23456789CDFHJKLMNPQRTWX";

  private static final String LOOKS_LIKE = "B8S5Z2G61LIL";
  private static final int LENGTH = 18;
  private static final int PART = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretCode() {}

  static String random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i > 0 && i % PART == 0 ? "-" : "")
          .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** What is kept; forgives case, spaces, dashes and signs that look alike. */
  static String sha256(String typed) {
    StringBuilder letters = new StringBuilder();
    typed
        .toUpperCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(
            c -> {
              int known = LOOKS_LIKE.indexOf(c);
              letters.append(
                  known >= 0 && known % 2 == 0 ? LOOKS_LIKE.charAt(known + 1) : (char) c);
            });
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(letters.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
