package ma.tifawt.passkeys;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What a device has to sign: 256 random bits that are kept in the session that asked, count for
 * five minutes and are taken out of the session by the first answer, right or wrong.
 *
 * @param text in Base64 for addresses
 */
public record Challenge(String text, Instant until) implements Serializable {

  public static final Duration LIFE = Duration.ofMinutes(5);

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Challenge at(Instant moment) {
    return new Challenge(random(), moment.plus(LIFE));
  }

  /** 256 bits as 43 characters. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] bytes() {
    return Base64.getUrlDecoder().decode(text);
  }
}
