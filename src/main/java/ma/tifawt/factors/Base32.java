package ma.tifawt.factors;

/** RFC 4648 without padding: how a secret is typed into an authenticator. */
public final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  public static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int kept = 0;
    int bits = 0;
    for (byte each : bytes) {
      kept = kept << Byte.SIZE | each & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt(kept >> bits & 31));
        kept &= (1 << bits) - 1;
      }
    }
    if (bits > 0) {
      text.append(LETTERS.charAt(kept << BITS - bits & 31));
    }
    return text.toString();
  }
}
