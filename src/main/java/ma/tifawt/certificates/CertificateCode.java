package ma.tifawt.certificates;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The code on the paper: {@code TFW-7K3Q-9DMX-HJ2L-4PTC}. 14 random letters (63 bits, not to be
 * guessed) and two that check them.
 *
 * <p>The alphabet has 23 signs, a prime number, without vowels and without pairs that look alike.
 * Counting modulo 23, the sum of all 16 letters is zero, and so is the sum of each letter times its
 * place. One wrong letter breaks both sums, and their quotient is its place; two letters exchanged
 * keep the first sum and break the second.
 */
public record CertificateCode(String text) {
  private static final String ALPHABET = "23456789CDFHJKLMNPQRTWX";
  private static final int BASE = ALPHABET.length();
  private static final int LENGTH = 16;
  private static final String PREFIX = "TFW";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What people read and type for a sign the alphabet does not have. */
  private static final String LOOKS_LIKE = "B8S5Z2G61LIL";

  /** What was typed: a code, or where the slip is. */
  public record Reading(CertificateCode code, OptionalInt wrongLetter) {
    public boolean isCode() {
      return code != null;
    }
  }

  static CertificateCode random() {
    int[] digits = new int[LENGTH];
    for (int i = 0; i < LENGTH - 2; i++) {
      digits[i] = RANDOM.nextInt(BASE);
    }
    addChecks(digits);
    return of(digits);
  }

  /**
   * Chooses the last two so that both sums vanish: from a + b = -s and 15 a + 16 b = -w follow a =
   * w - 16 s and b = 15 s - w.
   *
   * @param digits the last two are still zero
   */
  private static void addChecks(int[] digits) {
    int sum = sum(digits);
    int weighted = weightedSum(digits);
    digits[LENGTH - 2] = Math.floorMod(weighted - 16 * sum, BASE);
    digits[LENGTH - 1] = Math.floorMod(15 * sum - weighted, BASE);
  }

  private static CertificateCode of(int[] digits) {
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; i < LENGTH; i++) {
      text.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(digits[i]));
    }
    return new CertificateCode(text.toString());
  }

  /** Forgives case, spaces, dashes, a missing prefix and signs that look alike. */
  public static Reading read(String typed) {
    String letters = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    if (letters.startsWith(PREFIX) && letters.length() > LENGTH) {
      letters = letters.substring(PREFIX.length());
    }
    if (letters.length() != LENGTH) {
      return new Reading(null, OptionalInt.empty());
    }
    int[] digits = letters.chars().map(CertificateCode::digit).toArray();
    int[] strangers = places(digits, -1);
    if (strangers.length > 0) {
      return new Reading(
          null, strangers.length == 1 ? OptionalInt.of(strangers[0]) : OptionalInt.empty());
    }
    int sum = sum(digits);
    int weighted = weightedSum(digits);
    return sum == 0 && weighted == 0
        ? new Reading(of(digits), OptionalInt.empty())
        : new Reading(null, wrongLetter(sum, weighted));
  }

  private static int digit(int letter) {
    int known = LOOKS_LIKE.indexOf(letter);
    boolean substitute = known >= 0 && known % 2 == 0;
    return ALPHABET.indexOf(substitute ? LOOKS_LIKE.charAt(known + 1) : letter);
  }

  private static int[] places(int[] digits, int wanted) {
    return java.util.stream.IntStream.range(0, digits.length)
        .filter(i -> digits[i] == wanted)
        .map(i -> i + 1)
        .toArray();
  }

  /** If one letter is wrong by e at place i, the sums are e and i e. */
  private static OptionalInt wrongLetter(int sum, int weighted) {
    for (int place = 1; place <= LENGTH; place++) {
      if (sum != 0 && place * sum % BASE == weighted) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  private static int sum(int[] digits) {
    return Arrays.stream(digits).sum() % BASE;
  }

  private static int weightedSum(int[] digits) {
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      sum += (i + 1) * digits[i];
    }
    return sum % BASE;
  }

  @Override
  public String toString() {
    return text;
  }
}
