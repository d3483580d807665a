package ma.tifawt.oidc;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import ma.tifawt.shared.i18n.Lang;

/**
 * A sign-in that is under way at the provider, kept in the session that began it, and there only:
 * the state ties the answer to the session, the nonce the token to the question, the verifier the
 * code to us (RFC 7636).
 *
 * @param address at the provider, to which the browser goes
 * @param lang in which the pages go on afterwards
 */
public record OidcRequest(
    URI address, String state, String nonce, String verifier, Lang lang, Instant until)
    implements Serializable {

  /** Long enough for a password, a code and a telephone that lies in another room. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 bits, fit for an address. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  /** What of the verifier is shown beforehand: its SHA-256. */
  static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
