package ma.tifawt.product;

import java.math.BigInteger;

/** Reads a key as an app does. */
public final class Base32Text {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32Text() {}

  /** Of a whole number of bytes without a remainder, such as 32 letters. */
  public static byte[] bytes(String text) {
    BigInteger number = BigInteger.ZERO;
    for (char letter : text.toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] bytes = new byte[text.length() * 5 / 8];
    for (int i = bytes.length - 1; i >= 0; i--) {
      bytes[i] = number.byteValue();
      number = number.shiftRight(8);
    }
    return bytes;
  }
}
