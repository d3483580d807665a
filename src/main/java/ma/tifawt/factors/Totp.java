package ma.tifawt.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every half minute (RFC 6238 with SHA-1, six digits and thirty seconds: what
 * every authenticator understands).
 */
public final class Totp {

  /** Seconds. */
  public static final int PERIOD = 30;

  /** 160 bits, the length of the hash (RFC 4226, section 4). */
  public static final int SECRET_BYTES = 20;

  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;

  /** Steps before and after this one: a telephone's clock is rarely right to the second. */
  private static final int DRIFT = 1;

  private Totp() {}

  /** The half minute that the moment lies in, counted from 1970. */
  public static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), PERIOD);
  }

  public static String code(byte[] secret, long step) {
    return "%06d".formatted(truncated(secret, step) % MODULUS);
  }

  /** The 31 bits of which a code shows the last digits (RFC 4226, section 5.3). */
  static int truncated(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      return ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }

  /**
   * The step whose code was typed.
   *
   * @param lastStep the newest one that was used; neither it nor an older one is taken again
   */
  static OptionalLong accepted(byte[] secret, String typed, Instant moment, long lastStep) {
    OptionalLong found = OptionalLong.empty();
    byte[] given = typed.getBytes(US_ASCII);
    for (long step = step(moment) - DRIFT; step <= step(moment) + DRIFT; step++) {
      byte[] right = code(secret, step).getBytes(US_ASCII);
      if (given.length == DIGITS && MessageDigest.isEqual(right, given) && step > lastStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
