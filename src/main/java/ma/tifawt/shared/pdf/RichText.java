package ma.tifawt.shared.pdf;

import java.util.BitSet;

/** Words of which some stand out. Immutable. */
public final class RichText {

  private final String text;
  private final BitSet strong;

  private RichText(String text, BitSet strong) {
    this.text = text;
    this.strong = strong;
  }

  public static RichText plain(String text) {
    return new RichText(text, new BitSet());
  }

  public static RichText strong(String text) {
    return plain("").and(text, true);
  }

  /** These words and others behind them. */
  public RichText and(String more, boolean isStrong) {
    BitSet all = (BitSet) strong.clone();
    all.set(text.length(), text.length() + more.length(), isStrong);
    return new RichText(text + more, all);
  }

  public RichText and(RichText more) {
    BitSet all = (BitSet) strong.clone();
    more.strong.stream().forEach(index -> all.set(text.length() + index));
    return new RichText(text + more.text, all);
  }

  public String text() {
    return text;
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  boolean isStrong(int index) {
    return strong.get(index);
  }

  /** A part without the spaces around it. */
  public RichText part(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new RichText(text.substring(start, end), strong.get(start, end));
  }
}
