package ma.tifawt.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import ma.tifawt.catalogue.Faults.Place;

/**
 * A text file of a course: UTF-8 without byte order mark, NFC, lines ended by LF, no hidden control
 * characters but paired bidi isolates.
 */
final class TextFile {

  /** A long lesson has about 400. */
  static final int MAX_LINES = 5_000;

  /** Characters; a paragraph on one line is a tenth of it. */
  static final int MAX_LINE = 8_000;

  private static final char LRM = '\u200E';
  private static final char RLM = '\u200F';
  private static final char FIRST_ISOLATE = '\u2066';
  private static final char POP_ISOLATE = '\u2069';

  private final Faults.File faults;
  private final List<String> lines;

  private TextFile(Faults.File faults, List<String> lines) {
    this.faults = faults;
    this.lines = lines;
  }

  /**
   * Empty where the bytes are no text that can be read on; other faults are reported and reading
   * goes on.
   */
  static Optional<TextFile> read(Faults.File faults, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.add(FaultCode.NOT_UTF8, placeOfBadByte(bytes));
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      faults.add(FaultCode.BYTE_ORDER_MARK, Place.START);
      text = text.substring(1);
    }
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn >= 0) {
      faults.add(FaultCode.LINE_ENDING, placeOf(text, carriageReturn));
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    List<String> lines = List.of(text.split("\n", -1));
    if (lines.size() > MAX_LINES || lines.stream().anyMatch(line -> line.length() > MAX_LINE)) {
      faults.add(FaultCode.TOO_LARGE, Place.START, MAX_LINES + " × " + MAX_LINE);
      return Optional.empty();
    }
    TextFile file = new TextFile(faults, lines);
    for (int i = 0; i < lines.size(); i++) {
      file.checkLine(lines.get(i), i + 1);
    }
    return Optional.of(file);
  }

  Faults.File faults() {
    return faults;
  }

  /** The same text, whose errors only keep it from being used. */
  TextFile leniently() {
    return new TextFile(faults.leniently(), lines);
  }

  List<String> lines() {
    return lines;
  }

  String text() {
    return String.join("\n", lines);
  }

  private void checkLine(String line, int number) {
    if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
      faults.add(FaultCode.NOT_NFC, new Place(number, firstDifference(line)));
    }
    Deque<Integer> isolates = new ArrayDeque<>();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      Place place = new Place(number, i + 1);
      if (c >= FIRST_ISOLATE && c < POP_ISOLATE) {
        isolates.push(i);
      } else if (c == POP_ISOLATE) {
        if (isolates.poll() == null) {
          faults.add(FaultCode.BIDI_CONTROL, place, hex(c));
        }
      } else if ((c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9')) {
        faults.add(FaultCode.ARABIC_INDIC_DIGIT, place, c);
      } else if (isHidden(c)) {
        boolean bidi = c >= '\u202A' && c <= '\u202E';
        faults.add(bidi ? FaultCode.BIDI_CONTROL : FaultCode.CONTROL_CHARACTER, place, hex(c));
      }
    }
    isolates.forEach(
        open ->
            faults.add(
                FaultCode.BIDI_CONTROL, new Place(number, open + 1), hex(line.charAt(open))));
  }

  private static boolean isHidden(char c) {
    boolean allowed = c == '\t' || c == LRM || c == RLM || c == '\u200C' || c == '\u200D';
    return !allowed
        && (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
  }

  private static String hex(char c) {
    return String.format("U+%04X", (int) c);
  }

  private static int firstDifference(String line) {
    String normal = Normalizer.normalize(line, Normalizer.Form.NFC);
    int i = 0;
    while (i < Math.min(line.length(), normal.length()) && line.charAt(i) == normal.charAt(i)) {
      i++;
    }
    return i + 1;
  }

  private static Place placeOf(String text, int index) {
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, index - before.lastIndexOf('\n'));
  }

  private static Place placeOfBadByte(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int bad = text.indexOf('\uFFFD');
    return bad < 0 ? Place.START : placeOf(text, bad);
  }
}
