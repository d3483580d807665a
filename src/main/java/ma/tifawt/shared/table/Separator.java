package ma.tifawt.shared.table;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * The sign between cells: the one that stands in most of the first lines, and most often there.
 *
 * @param declared the first line says it, as Excel's {@code sep=;} does
 */
record Separator(char sign, boolean declared) {

  /** Characters looked at. */
  private static final int LOOK = 1 << 15;

  private static final char[] SIGNS = {';', ',', '\t'};

  static Separator of(BufferedReader in) throws IOException {
    in.mark(LOOK);
    char[] start = new char[LOOK - 1];
    int length = 0;
    for (int n = 0; n >= 0 && length < start.length; ) {
      n = in.read(start, length, start.length - length);
      length += Math.max(n, 0);
    }
    in.reset();
    String text = new String(start, 0, length);
    if (text.matches("(?si)sep=[;,\\t]\\R.*")) {
      return new Separator(text.charAt(4), true);
    }
    return new Separator(mostUsed(text), false);
  }

  String word() {
    return sign == '\t' ? "tab" : String.valueOf(sign);
  }

  private static char mostUsed(String text) {
    int[] lines = new int[SIGNS.length];
    int[] all = new int[SIGNS.length];
    boolean[] here = new boolean[SIGNS.length];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      for (int s = 0; s < SIGNS.length && !quoted; s++) {
        if (c == SIGNS[s]) {
          lines[s] += here[s] ? 0 : 1;
          here[s] = true;
          all[s]++;
        } else if (c == '\n' || c == '\r') {
          here[s] = false;
        }
      }
    }
    int best = 0;
    for (int s = 1; s < SIGNS.length; s++) {
      if (lines[s] > lines[best] || lines[s] == lines[best] && all[s] > all[best]) {
        best = s;
      }
    }
    return SIGNS[best];
  }
}
