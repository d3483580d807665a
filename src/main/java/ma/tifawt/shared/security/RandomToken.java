package ma.tifawt.shared.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits that open something without a sign-in; shown once, kept as their SHA-256. */
public record RandomToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static RandomToken fresh() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new RandomToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The token is nobody's to log. */
  @Override
  public String toString() {
    return "RandomToken";
  }
}
