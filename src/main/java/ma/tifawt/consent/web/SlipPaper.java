package ma.tifawt.consent.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import ma.tifawt.consent.Slip;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/** Slips to tear off, four on a page; measures are points, 1/72 inch. */
final class SlipPaper {

  private static final float MARGIN = 40;
  private static final int PER_PAGE = 4;

  private final Texts texts;
  private final Lang lang;
  private final For child;
  private final PdfDocument document;

  /**
   * @param child given name and initial
   * @param address of the page that the code opens; the code is not in it
   */
  record For(String child, String address) {}

  private SlipPaper(Texts texts, For child, PdfDocument document) {
    this.texts = texts;
    this.lang = document.lang();
    this.child = child;
    this.document = document;
  }

  static byte[] print(Texts texts, Lang lang, For child, List<Slip> slips, Instant at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(lang, texts.get(lang, "slip.title"), at)) {
      SlipPaper paper = new SlipPaper(texts, child, document);
      PdfPage page = null;
      for (int i = 0; i < slips.size(); i++) {
        page = i % PER_PAGE == 0 ? document.page(PdfDocument.A4_UPRIGHT) : page;
        paper.slip(page, slips.get(i), i % PER_PAGE);
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private void slip(PdfPage page, Slip slip, int place) {
    float height = (page.height() - 2 * MARGIN) / PER_PAGE;
    float top = page.height() - MARGIN - place * height;
    start(page, "H1", Typeface.BOLD, 15, texts.get(lang, "slip.title"), top - 24);
    start(page, "P", Typeface.BOLD, 12, slip.guardian().name(), top - 46);
    String of = texts.get(lang, "slip.label.child", child.child());
    start(page, "P", Typeface.TEXT, 12, of, top - 64);
    start(page, "P", Typeface.TEXT, 11, PdfText.leftToRight(child.address()), top - 86);
    start(page, "P", Typeface.BOLD, 20, PdfText.leftToRight(slip.code()), top - 114);
    float line = top - 136;
    PdfText small = new PdfText(document, Typeface.TEXT, 10.5f);
    for (TextLine words : small.wrap(texts.get(lang, "slip.text.how"), right(page) - MARGIN)) {
      float at = line;
      page.tagged("P", () -> small.start(page, words, MARGIN, right(page), at, Ink.INK));
      line -= 14;
    }
    page.decoration(
        () ->
            page.stroke(Ink.LINE, 0.7f)
                .dash(5, 4)
                .moveTo(MARGIN / 2, top - height)
                .lineTo(page.width() - MARGIN / 2, top - height)
                .paintStroke()
                .dash());
  }

  private void start(PdfPage page, String role, Typeface face, float size, String words, float y) {
    PdfText style = new PdfText(document, face, size);
    TextLine line = style.fit(words, right(page) - MARGIN, 8);
    page.tagged(role, () -> style.start(page, line, MARGIN, right(page), y, Ink.INK));
  }

  private static float right(PdfPage page) {
    return page.width() - MARGIN;
  }
}
