package ma.tifawt.certificates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The names as the paper's own QR carries them: in the fragment of the address, which a browser
 * keeps to itself. The server keeps only a seal, SHA-256 over the code, a random salt that stands
 * nowhere but on the paper, and the names. The verify page compares: a name that somebody put into
 * a QR of their own does not fit the seal, and the seal does not help to guess a name.
 *
 * @param fragment salt and names, both base64url, with a dot between them
 * @param seal 64 hexadecimal digits
 */
record PrintedNames(String fragment, String seal) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static PrintedNames of(CertificateCode code, String nameAr, String nameLat) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String salt = BASE64.encodeToString(random);
    String names =
        BASE64.encodeToString((nameAr + "\n" + nameLat).getBytes(StandardCharsets.UTF_8));
    return new PrintedNames(salt + "." + names, seal(code, salt, names));
  }

  static String seal(CertificateCode code, String salt, String names) {
    try {
      byte[] text = (code.text() + "." + salt + "." + names).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
