package ma.tifawt.consent;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one scan: AES-256-GCM, in the row, while the sealed file lies on the disk. Either
 * alone shows nothing, and when the row is deleted the copies of the file in backups are closed for
 * good.
 */
final class ScanSeal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ScanSeal() {}

  /** A new key in base64, for one scan only. */
  static String newKey() {
    return Base64.getEncoder().encodeToString(random(KEY_BYTES));
  }

  static byte[] close(String key, byte[] content) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(content);
      return ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /**
   * @throws GeneralSecurityException sealed with another key, or changed on the disk
   */
  static byte[] open(String key, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new GeneralSecurityException("cut short");
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(rest);
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static Cipher cipher(int mode, String key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
