package ma.tifawt.shared.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which encoding a text file has. A byte order mark decides; else bytes that are valid UTF-8
 * throughout are UTF-8, because texts in other encodings are so by accident almost never. What is
 * left comes from Windows: Arabic letters stand in runs there, French accents alone between plain
 * letters, and the small accented letters of French have the same bytes in both tables.
 *
 * @param mark bytes of the mark to be skipped
 */
record Encoding(Charset charset, int mark) {

  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Bytes above 0x7F in a row that make a word of Arabic; French has two at most (œu, éé). */
  private static final int RUN = 3;

  static Encoding of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.mark(4);
      byte[] start = in.readNBytes(4);
      in.reset();
      if (starts(start, 0xEF, 0xBB, 0xBF)) {
        return new Encoding(StandardCharsets.UTF_8, 3);
      }
      if (starts(start, 0xFF, 0xFE)) {
        return new Encoding(StandardCharsets.UTF_16LE, 2);
      }
      if (starts(start, 0xFE, 0xFF)) {
        return new Encoding(StandardCharsets.UTF_16BE, 2);
      }
      return new Encoding(guess(in), 0);
    }
  }

  private static Charset guess(InputStream in) throws IOException {
    Utf8Walk utf8 = new Utf8Walk();
    long zerosEven = 0;
    long zerosOdd = 0;
    long place = 0;
    long inRuns = 0;
    long alone = 0;
    int run = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      utf8.take(b);
      if (b == 0) {
        zerosEven += 1 - place % 2;
        zerosOdd += place % 2;
      }
      if (b >= 0x80) {
        run++;
      } else {
        inRuns += run >= RUN ? run : 0;
        alone += run < RUN ? run : 0;
        run = 0;
      }
      place++;
    }
    if (zerosEven + zerosOdd > place / 10) {
      return zerosOdd > zerosEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    if (utf8.isValid()) {
      return StandardCharsets.UTF_8;
    }
    return inRuns + (run >= RUN ? run : 0) > alone ? ARABIC : WESTERN;
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** Follows the lead and continuation bytes; overlong forms do not matter for a guess. */
  private static final class Utf8Walk {
    private int wanted;
    private boolean broken;

    void take(int b) {
      if (wanted > 0) {
        broken |= (b & 0xC0) != 0x80;
        wanted--;
      } else if (b >= 0x80) {
        wanted = (b & 0xE0) == 0xC0 ? 1 : (b & 0xF0) == 0xE0 ? 2 : (b & 0xF8) == 0xF0 ? 3 : -1;
        broken |= wanted < 0;
        wanted = Math.max(wanted, 0);
      }
    }

    boolean isValid() {
      return !broken && wanted == 0;
    }
  }
}
