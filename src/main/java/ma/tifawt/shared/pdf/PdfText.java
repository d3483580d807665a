package ma.tifawt.shared.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.shared.i18n.Lang;

/** Paragraphs: cut into lines that fit, set from the start side or centred. */
public final class PdfText {
  /** Keeps the order of a date, a number or a code inside right-to-left text. */
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  /** Signs that never begin a line. */
  private static final String CLOSING = "?!:;»";

  private final Lang lang;
  private final Typeface typeface;
  private final float size;

  public PdfText(PdfDocument document, Typeface typeface, float size) {
    this(document.lang(), typeface, size);
  }

  /** Text in another language than the document's. */
  public PdfText(Lang lang, Typeface typeface, float size) {
    this.lang = lang;
    this.typeface = typeface;
    this.size = size;
  }

  /** A date, number or code that reads from left to right also in an Arabic sentence. */
  public static String leftToRight(String text) {
    return LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK;
  }

  public TextLine line(String text) {
    return line(RichText.plain(text));
  }

  boolean rtl() {
    return lang.rtl();
  }

  private TextLine line(RichText text) {
    return Shaper.line(text, typeface, size, lang.rtl());
  }

  public List<TextLine> wrap(String text, float width) {
    return wrap(RichText.plain(text), width);
  }

  /** Cuts where the language allows it; a word wider than the line stands alone and sticks out. */
  public List<TextLine> wrap(RichText text, float width) {
    TextLine whole = line(text);
    if (whole.width() <= width) {
      return List.of(whole);
    }
    List<TextLine> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(lang.locale());
    breaks.setText(text.text());
    int start = 0;
    int end = 0;
    TextLine fitting = null;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (next < text.text().length() && CLOSING.indexOf(text.text().charAt(next)) >= 0) {
        continue; // French puts a space before these signs
      }
      TextLine longer = line(text.part(start, next));
      if (longer.width() > width && end > start) {
        lines.add(fitting);
        start = end;
        longer = line(text.part(start, next));
      }
      end = next;
      fitting = longer;
    }
    lines.add(fitting);
    return lines;
  }

  /**
   * The largest line up to this size that fits.
   *
   * @param smallest points; a line that is still too wide stays at that size
   */
  public TextLine fit(String text, float width, float smallest) {
    TextLine line = line(text);
    if (line.width() <= width) {
      return line;
    }
    float fitting = Math.max(smallest, size * width / line.width());
    return Shaper.line(RichText.plain(text), typeface, fitting, lang.rtl());
  }

  /** Writes a line between two edges, at the side where the language starts. */
  public void start(PdfPage page, TextLine line, float left, float right, float y, Ink ink) {
    page.text(line, lang.rtl() ? right - line.width() : left, y, ink);
  }

  public void end(PdfPage page, TextLine line, float left, float right, float y, Ink ink) {
    page.text(line, lang.rtl() ? left : right - line.width(), y, ink);
  }

  public static void centre(PdfPage page, TextLine line, float x, float y, Ink ink) {
    page.text(line, x - line.width() / 2, y, ink);
  }
}
