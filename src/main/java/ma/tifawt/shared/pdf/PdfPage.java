package ma.tifawt.shared.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
    int number = document.structure().add(role, alternative, page);
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
    fill(ink);
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

  public PdfPage fill(Ink ink) {
    return colour(ink, "rg\n");
  }

  public PdfPage stroke(Ink ink, float width) {
    colour(ink, "RG ");
    number(width).append("w\n");
    return this;
  }

  private PdfPage colour(Ink ink, String operator) {
    number(ink.red());
    number(ink.green());
    number(ink.blue()).append(operator);
    return this;
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

  private PdfPage operator(String operator, double... operands) {
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
