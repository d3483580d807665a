package ma.tifawt.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/** Real files for the works: a drawing of a decision tree, a page of text. */
final class WorkFiles {

  /** A file as it was handed in. */
  record Made(String name, String mediaType, byte[] content) {}

  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final Color PAPER = new Color(0xFFFDF6);
  private static final List<Color> COLOURS =
      List.of(new Color(0x1F5FA8), new Color(0x2E7D4F), new Color(0xB4541A), new Color(0x7A3E9D));

  private WorkFiles() {}

  /** Shapes alone, because a machine without fonts must be able to draw it. */
  static Made picture(boolean arabic, Random random) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    branch(pen, WIDTH / 2, 60, WIDTH / 4, random);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Made(arabic ? "شجرتي.png" : "mon arbre.png", "image/png", out.toByteArray());
  }

  /** A question, and below it two more or two leaves. */
  private static void branch(Graphics2D pen, int x, int y, int reach, Random random) {
    pen.setColor(COLOURS.get(random.nextInt(COLOURS.size())));
    if (reach < WIDTH / 16 || (reach < WIDTH / 4 && random.nextInt(4) == 0)) {
      pen.fillOval(x - 18, y - 18, 36, 36);
      return;
    }
    pen.drawLine(x, y, x - reach, y + 100);
    pen.drawLine(x, y, x + reach, y + 100);
    pen.fillRoundRect(x - 44, y - 20, 88, 40, 14, 14);
    branch(pen, x - reach, y + 100, reach / 2, random);
    branch(pen, x + reach, y + 100, reach / 2, random);
  }

  static Made document(boolean arabic, String text, Instant at) {
    Lang lang = arabic ? Lang.AR : Lang.FR;
    String title = arabic ? "مشروعي" : "Mon projet";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(lang, title, at)) {
      PdfPage page = document.page(PdfDocument.A4_UPRIGHT);
      PdfText heading = new PdfText(document, Typeface.BOLD, 20);
      page.tagged("H1", () -> heading.start(page, heading.line(title), 72, 523, 760, Ink.INK));
      PdfText words = new PdfText(document, Typeface.TEXT, 12);
      page.tagged(
          "P",
          () -> {
            float y = 725;
            for (TextLine line : words.wrap(text, 451)) {
              words.start(page, line, 72, 523, y, Ink.INK);
              y -= 20;
            }
          });
      document.save(out);
    }
    return new Made(arabic ? "مشروعي.pdf" : "mon projet.pdf", "application/pdf", out.toByteArray());
  }
}
