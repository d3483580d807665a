package ma.tifawt.consent;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a paper form: {@code 7K3Q-9DMX}, seven random signs and one that checks them. It
 * names the form and opens nothing: only staff who see the child can use it.
 */
final class FormCode {

  /** 23 signs, a prime number: no vowels, no two that look alike. */
  private static final String ALPHABET = "23456789CDFHJKLMNPQRTWX";

  /** What people read and type for a sign the alphabet does not have. */
  private static final String LOOKS_LIKE = "B8S5Z2G61LIL";

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FormCode() {}

  static String random() {
    int[] signs = RANDOM.ints(LENGTH, 0, ALPHABET.length()).toArray();
    signs[LENGTH - 1] = check(signs);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(signs[i]));
    }
    return code.toString();
  }

  /** Forgives case, spaces, dashes and signs that look alike; empty if a sign is wrong. */
  static Optional<String> read(String typed) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    if (letters.length() != LENGTH) {
      return Optional.empty();
    }
    int[] signs = letters.chars().map(FormCode::sign).toArray();
    for (int sign : signs) {
      if (sign < 0) {
        return Optional.empty();
      }
    }
    if (signs[LENGTH - 1] != check(signs)) {
      return Optional.empty();
    }
    StringBuilder code = new StringBuilder();
    for (int sign : signs) {
      code.append(ALPHABET.charAt(sign));
    }
    return Optional.of(code.insert(LENGTH / 2, '-').toString());
  }

  /** Each sign weighs its place: one wrong sign, or two exchanged, is seen. */
  private static int check(int[] signs) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (i + 1) * signs[i];
    }
    return sum % ALPHABET.length();
  }

  private static int sign(int letter) {
    int known = LOOKS_LIKE.indexOf(letter);
    boolean substitute = known >= 0 && known % 2 == 0;
    return ALPHABET.indexOf(substitute ? LOOKS_LIKE.charAt(known + 1) : letter);
  }
}
