package ma.tifawt.interop;

import java.util.Arrays;

/** Tells line and column of an index in a text. */
public final class Lines {

  private final int[] starts;

  public Lines(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  public Spot spot(int index) {
    int line = Arrays.binarySearch(starts, index);
    int at = line >= 0 ? line : -line - 2;
    return new Spot(at + 1, index - starts[at] + 1);
  }
}
