package ma.tifawt.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Secrets, codes and tokens, drawn evenly by the machine: nobody chooses a birthday, and the
 * arithmetic of {@code src/doc/security.md} holds.
 */
final class NewSecret {

  /** Pictures of a secret; 16 × 15 × 14 × 13 = 43,680 ways. */
  static final int PICTURES = 4;

  private static final int PIN_DIGITS = 6;

  /** No vowels, so that no word comes out, and nothing that looks alike. */
  private static final String SIGNS = "23456789CDFHJKLMNPQRTWX";

  /** With 23 signs: 36 bits. */
  private static final int PASSWORD_SIGNS = 8;

  private static final int CODE_SIGNS = 8;
  private static final int TOKEN_BITS = 256;

  /** Decimal digits that hold 256 bits. */
  static final int CARD_DIGITS = 78;

  private static final SecureRandom RANDOM = new SecureRandom();

  private NewSecret() {}

  static String of(SecretKind kind) {
    return switch (kind) {
      case PICTURES -> pictures();
      case PIN -> pin();
      case PASSWORD -> signs(PASSWORD_SIGNS).toLowerCase(Locale.ROOT);
    };
  }

  private static String pictures() {
    List<Picture> all = new ArrayList<>(List.of(Picture.values()));
    Collections.shuffle(all, RANDOM);
    return Picture.words(all.subList(0, PICTURES));
  }

  private static String pin() {
    String pin = digits(PIN_DIGITS);
    return isTrivial(pin) ? pin() : pin;
  }

  /** One digit all over, a run up or down, two digits in turn, or halves that are the same. */
  static boolean isTrivial(String pin) {
    int[] steps =
        IntStream.range(1, pin.length())
            .map(i -> Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10))
            .distinct()
            .toArray();
    boolean run = steps.length == 1 && (steps[0] <= 1 || steps[0] == 9);
    boolean inTurn = pin.equals(pin.substring(0, 2).repeat(3));
    boolean halves = pin.equals(pin.substring(0, 3).repeat(2));
    return run || inTurn || halves;
  }

  /** For a device: what the cookie holds. */
  static String token() {
    byte[] bytes = new byte[TOKEN_BITS / Byte.SIZE];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * For a card. Digits only: a hand scanner types like a keyboard, and of all keys those of the
   * digits can be told on every layout.
   */
  static String cardToken() {
    String number = new BigInteger(TOKEN_BITS, RANDOM).toString();
    return "0".repeat(CARD_DIGITS - number.length()) + number;
  }

  static String enrolmentCode() {
    return signs(CODE_SIGNS);
  }

  /** Says nothing about the child: a user name is written on paper and typed in rooms. */
  static String userName() {
    return signs(4).toLowerCase(Locale.ROOT) + "-" + digits(5);
  }

  private static String digits(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.valueOf(RANDOM.nextInt(10)))
        .collect(Collectors.joining());
  }

  private static String signs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.valueOf(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))))
        .collect(Collectors.joining());
  }
}
