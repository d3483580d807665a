package ma.tifawt.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as hexadecimal text, for what must be compared but not be readable in the database. */
final class AccessDigest {

  private AccessDigest() {}

  /** Signs of 128 bits: two cards of one group never share one, and a register stays small. */
  private static final int SIGN = 32;

  /**
   * By what a device knows a card again; {@code card-known.js} makes the same from what it reads. A
   * digest of the digest, so that what the database compares at sign-in never leaves it.
   */
  static String sign(String tokenSha256) {
    return sha256("register:" + tokenSha256).substring(0, SIGN);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
