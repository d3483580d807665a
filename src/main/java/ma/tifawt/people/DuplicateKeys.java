package ma.tifawt.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keys of {@code names.BlockingKeys} as numbers: a name does not stand in clear a second time. */
public final class DuplicateKeys {

  private DuplicateKeys() {}

  public static Set<Long> hashed(Collection<String> keys) {
    Set<Long> hashes = new LinkedHashSet<>();
    keys.forEach(key -> hashes.add(hash(key)));
    return hashes;
  }

  /** The first 64 bits of the SHA-256. */
  public static long hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
