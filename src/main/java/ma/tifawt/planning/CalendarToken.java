package ma.tifawt.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits that stand in the address of a calendar; shown once, kept as their SHA-256. */
record CalendarToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static CalendarToken fresh() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  String sha256() {
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
    return "CalendarToken";
  }
}
