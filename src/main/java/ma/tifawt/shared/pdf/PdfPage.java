package ma.tifawt.shared.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.tifawt.shared.i18n.Lang;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One page being written, in points from its lower left corner. Everything on it is either a tagged
 * piece of the document ({@link #tagged}) or decoration; readers that speak a page aloud skip the
 * latter.
 */
public final class PdfPage {
  private final PdfDocument document;
  private final PDPage page;
  private final StringBuilder content = new StringBuilder();
  private boolean open;

  PdfPage(PdfDocument document, PDPage page) {
    this.document = document;
    this.page = page;
  }

  PDPage page() {
    return page;
  }

  public float width() {
    return page.getMediaBox().getWidth();
  }

  public float height() {
    return page.getMediaBox().getHeight();
  }

  /** What {@code draw} writes is one element of the document's structure: "H1", "P", "Figure", … */
  public PdfPage tagged(String role, Runnable draw) {
    return tagged(role, "", draw);
  }

  /**
   * @param alternative what the element says when it is not text, as the code in a square; empty
   *     for text
   */
  public PdfPage tagged(String role, String alternative, Runnable draw) {
    return written(role, document.structure().add(role, alternative, page), draw);
  }

  /** A piece in one language. */
  public record Spoken(Lang lang, Runnable draw) {}

  /**
   * Pieces of one role, given in the order in which one reads. They are written from left to right:
   * a reader of the file glues what goes backwards (ADR 0020).
   */
  void row(String role, List<Runnable> pieces) {
    spoken(role, pieces.stream().map(piece -> new Spoken(document.lang(), piece)).toList());
  }

  /** The same for pieces of which some are in another language than the document. */
  public void spoken(String role, List<Spoken> pieces) {
    Structure structure = document.structure();
    List<Integer> numbers = new ArrayList<>();
    for (Spoken piece : pieces) {
      numbers.add(structure.add(role, "", page));
      if (piece.lang() != document.lang()) {
        structure.speak(piece.lang().tag());
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      int place = document.lang().rtl() ? pieces.size() - 1 - i : i;
      written(role, numbers.get(place), pieces.get(place).draw());
    }
  }

  private PdfPage written(String role, int number, Runnable draw) {
    return marked("/" + role + " <</MCID " + number + ">> BDC\n", draw);
  }

  public PdfPage decoration(Runnable draw) {
    return marked("/Artifact BMC\n", draw);
  }

  private PdfPage marked(String begin, Runnable draw) {
    if (open) {
      throw new IllegalStateException("elements of a page do not nest");
    }
    open = true;
    content.append(begin);
    draw.run();
    content.append("EMC\n");
    open = false;
    return this;
  }

  /** Writes a line with its left end at x and its baseline at y. */
  public PdfPage text(TextLine line, float x, float y, Ink ink) {
    return fill(ink).text(line, x, y);
  }

  /** The same in the colour that is set. */
  PdfPage text(TextLine line, float x, float y) {
    content.append("BT\n");
    for (TextLine.Piece piece : line.pieces()) {
      EmbeddedFont font = document.font(piece.face());
      content.append('/').append(font.name()).append(' ');
      number(line.size()).append("Tf 1 0 0 1 ");
      number(x + piece.places().get(0));
      number(y).append("Tm [");
      glyphs(piece, font, line.size());
      content.append("] TJ\n");
    }
    content.append("ET\n");
    return this;
  }

  private void glyphs(TextLine.Piece piece, EmbeddedFont font, float size) {
    float pen = piece.places().get(0);
    for (int i = 0; i < piece.clusters().size(); i++) {
      Cluster cluster = piece.clusters().get(i);
      int correction = Math.round((pen - piece.places().get(i)) * 1000 / size);
      if (correction != 0) {
        content.append(correction);
        pen = pen - correction * size / 1000;
      }
      content.append(String.format("<%04X>", font.subset().codeOf(cluster)));
      pen += cluster.advance() * size / piece.face().unitsPerEm();
    }
  }

  /** A picture of dots with its lower left corner at (x, y). */
  void image(String name, double x, double y, double width, double height) {
    save();
    operator("cm\n", width, 0, 0, height, x, y);
    content.append('/').append(name).append(" Do\n");
    restore();
  }

  PdfDocument document() {
    return document;
  }

  public PdfPage fill(Ink ink) {
    return colour(ink, "rg\n");
  }

  public PdfPage stroke(Ink ink, float width) {
    colour(ink, "RG ");
    number(width).append("w\n");
    return this;
  }

  private PdfPage colour(Ink ink, String operator) {
    return operator(operator, ink.red(), ink.green(), ink.blue());
  }

  /** What follows until {@link #restore} may change the coordinates and the pens. */
  PdfPage save() {
    return operator("q\n");
  }

  PdfPage restore() {
    return operator("Q\n");
  }

  PdfPage translucent(double fill, double stroke) {
    content.append('/').append(document.translucent(fill, stroke)).append(" gs\n");
    return this;
  }

  /** Lengths of strokes and gaps in turn; none for a whole line. */
  public PdfPage dash(double... lengths) {
    content.append("[ ");
    for (double length : lengths) {
      number(length);
    }
    content.append("] 0 d\n");
    return this;
  }

  TextLine line(String text, Typeface typeface, float size) {
    return document.line(text, typeface, size);
  }

  public PdfPage moveTo(double x, double y) {
    return operator("m\n", x, y);
  }

  public PdfPage lineTo(double x, double y) {
    return operator("l\n", x, y);
  }

  public PdfPage rectangle(double x, double y, double width, double height) {
    return operator("re\n", x, y, width, height);
  }

  /** An empty circle, thinly drawn. */
  PdfPage circle(double x, double y, double radius) {
    double k = radius * 0.5523; // where a cubic curve comes nearest to a quarter of a circle
    stroke(Ink.INK, 0.9f).moveTo(x + radius, y);
    operator("c\n", x + radius, y + k, x + k, y + radius, x, y + radius);
    operator("c\n", x - k, y + radius, x - radius, y + k, x - radius, y);
    operator("c\n", x - radius, y - k, x - k, y - radius, x, y - radius);
    operator("c\n", x + k, y - radius, x + radius, y - k, x + radius, y);
    return paintStroke();
  }

  public PdfPage closePath() {
    return operator("h\n");
  }

  public PdfPage paintFill() {
    return operator("f\n");
  }

  public PdfPage paintStroke() {
    return operator("S\n");
  }

  public PdfPage paintFillAndStroke() {
    return operator("B\n");
  }

  /** An operator of ISO 32000-1, annex A, with its operands before it. */
  PdfPage operator(String operator, double... operands) {
    for (double operand : operands) {
      number(operand);
    }
    content.append(operator);
    return this;
  }

  /** A PDF knows no exponents; a thousandth of a point is below any printer. */
  private StringBuilder number(double value) {
    if (value == Math.rint(value)) {
      return content.append((long) value).append(' ');
    }
    return content.append(String.format(Locale.ROOT, "%.3f ", value));
  }

  /**
   * @return what was written since the last call
   */
  byte[] take() {
    byte[] bytes = content.toString().getBytes(StandardCharsets.US_ASCII);
    content.setLength(0);
    return bytes;
  }
}
