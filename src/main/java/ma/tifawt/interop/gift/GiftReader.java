package ma.tifawt.interop.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.interop.Draft;
import ma.tifawt.interop.HtmlSoup;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.Lines;
import ma.tifawt.interop.MarkdownWriter;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.Spot;

/**
 * Reads GIFT, the short form in which Moodle exchanges questions: blocks of text between blank
 * lines, answers in braces.
 */
public final class GiftReader {

  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*//.*$");
  private static final Pattern FORMAT =
      Pattern.compile("\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);

  private final Intake intake;
  private final Lines lines;
  private final String text;

  private GiftReader(String text, Intake intake) {
    this.intake = intake;
    this.lines = new Lines(text);
    this.text = text;
  }

  public static void read(String text, Intake intake) {
    // Comments become blanks, so that every sign keeps its place.
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String spaced =
        COMMENT
            .matcher(plain.replace("\r\n", "\n").replace('\r', '\n'))
            .replaceAll(found -> "\u0001".repeat(found.group().length()));
    new GiftReader(spaced, intake).blocks();
  }

  private void blocks() {
    Matcher blank = BLANK.matcher(text);
    int from = 0;
    while (blank.find(from)) {
      block(from, blank.start());
      from = blank.end() - 1; // a blank line may be followed by another
    }
    block(from, text.length());
  }

  private void block(int from, int to) {
    String content = text.substring(from, to);
    String begun = content.replaceFirst("^[\\s\u0001]+", "");
    if (!begun.isEmpty()) {
      intake.begin();
      question(begun.replaceFirst("[\\s\u0001]++$", ""), to - begun.length());
    }
  }

  private Spot spot(int index) {
    return lines.spot(index);
  }

  private void question(String block, int offset) {
    if (block.startsWith("$CATEGORY")) {
      category(block, offset);
      return;
    }
    int at = 0;
    String name = "";
    int end = block.startsWith("::") ? title(block) : -1;
    if (end > 0) {
      name = unescape(block.substring(2, end)).strip();
      at = end + 2;
    }
    String format = "moodle";
    Matcher marked = FORMAT.matcher(block).region(at, block.length());
    if (marked.lookingAt()) {
      format = marked.group(1).toLowerCase(Locale.ROOT);
      at = marked.end();
    }
    int open = indexOf(block, '{', at);
    int close = open < 0 ? -1 : indexOf(block, '}', open);
    if (open < 0 || close < 0) {
      intake.refuse(
          spot(offset),
          open < 0 ? Reason.TYPE_NOT_TAKEN : Reason.MALFORMED,
          open < 0 ? "description" : "{");
      return;
    }
    String tail = block.substring(close + 1).replace("\u0001", "").strip();
    String words = block.substring(at, open).replace("\u0001", "");
    String asked = tail.isEmpty() ? words : words.stripTrailing() + " _____ " + tail;
    Format reader = new Format(format, intake);
    Draft draft = new Draft(intake, spot(offset), name, reader.words(asked, spot(offset + at)));
    new GiftAnswers(intake, draft, reader, lines)
        .read(block.substring(open + 1, close).replace('\u0001', ' '), offset + open + 1);
  }

  /** Where the two colons stand that end the title; -1 if there are none. */
  private static int title(String block) {
    for (int i = indexOf(block, ':', 2); i >= 0; i = indexOf(block, ':', i + 1)) {
      if (block.startsWith("::", i)) {
        return i;
      }
    }
    return -1;
  }

  private void category(String block, int offset) {
    int end = block.indexOf('\n');
    intake.note(spot(offset), Reason.PART_NOT_TAKEN, end < 0 ? block : block.substring(0, end));
    if (end > 0) {
      String rest = block.substring(end);
      question(rest.strip(), offset + end + rest.length() - rest.stripLeading().length());
    }
  }

  /** The sign that no backslash stands before; -1 if there is none. */
  static int indexOf(String text, char sign, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == sign) {
        return i;
      }
    }
    return -1;
  }

  static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "~=#{}:\\n".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** How the words of a question are written. */
  record Format(String name, Intake intake) {

    String words(String escaped, Spot spot) {
      String said = unescape(escaped).strip();
      return switch (name) {
        case "plain" -> MarkdownWriter.plain(said, intake, spot);
        case "markdown" -> said;
        case "html" -> MarkdownWriter.write(HtmlSoup.read(said, spot), intake);
        default -> MarkdownWriter.write(HtmlSoup.read(said.replace("\n", "<br>"), spot), intake);
      };
    }

    /** An answer may begin with a format of its own. */
    String answer(String escaped, Spot spot) {
      Matcher marked = FORMAT.matcher(escaped);
      return marked.lookingAt()
          ? new Format(marked.group(1).toLowerCase(Locale.ROOT), intake)
              .words(escaped.substring(marked.end()), spot)
          : words(escaped, spot);
    }
  }

  /** Parts of a text between signs that no backslash stands before, with where each begins. */
  static List<Integer> starts(String text, String signs) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (signs.indexOf(text.charAt(i)) >= 0) {
        found.add(i);
      }
    }
    return found;
  }
}
