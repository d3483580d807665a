package ma.tifawt.certificates;

import static ma.tifawt.shared.pdf.Typeface.BOLD;
import static ma.tifawt.shared.pdf.Typeface.DISPLAY;
import static ma.tifawt.shared.pdf.Typeface.DISPLAY_BOLD;
import static ma.tifawt.shared.pdf.Typeface.TEXT;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.QrCode;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;
import ma.tifawt.shared.pdf.Zellij;

/**
 * Draws one certificate: A4, landscape, for a frame on a wall. All measures are points, 1/72 inch.
 */
final class CertificatePaper {
  private static final double TILE = 22;
  private static final int COLUMNS = 36;
  private static final int ROWS = 25;

  /** Left and right edge of what is written, clear of the frame. */
  private static final float LEFT = 84;

  private static final float RIGHT = 842 - LEFT;
  private static final float MIDDLE = 421;

  /** 35 mm: modules of about half a millimetre, which any phone reads. */
  private static final float QR = 99;

  private static final float FOOT = 64;

  private final Texts texts;
  private final PaperFacts facts;
  private final PdfDocument document;
  private final PdfPage page;

  private CertificatePaper(Texts texts, PaperFacts facts, PdfDocument document) {
    this.texts = texts;
    this.facts = facts;
    this.document = document;
    this.page = document.page(PdfDocument.A4_LANDSCAPE);
  }

  static byte[] print(Texts texts, PaperFacts facts, Instant at) {
    String title =
        texts.get(facts.lang(), "paper.title." + facts.award()) + " " + facts.code().text();
    try (PdfDocument document = new PdfDocument(facts.lang(), title, at)) {
      CertificatePaper paper = new CertificatePaper(texts, facts, document);
      paper.page.decoration(paper::ornament);
      paper.heading();
      paper.name();
      paper.deed();
      paper.foot();
      paper.proof();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void ornament() {
    Zellij zellij = new Zellij(facts.rosette());
    double x = (page.width() - COLUMNS * TILE) / 2;
    double y = (page.height() - ROWS * TILE) / 2;
    zellij.frame(page, x, y, COLUMNS, ROWS, TILE);
    zellij.rosette(page, MIDDLE, 508, 27);
  }

  private void heading() {
    centred("P", text(BOLD, 12).fit(facts.programme(), RIGHT - LEFT, 8), 460, Ink.QUIET);
    String title = word("title." + facts.award());
    centred("H1", text(DISPLAY_BOLD, 38).fit(title, RIGHT - LEFT, 24), 416, Ink.BLUE);
  }

  private void name() {
    centred("P", text(TEXT, 11).line(word("text.certifies")), 383, Ink.QUIET);
    boolean both = !facts.nameAr().isEmpty() && !facts.nameLat().isEmpty();
    String large =
        facts.lang().rtl() || !both ? first(facts.nameAr(), facts.nameLat()) : facts.nameLat();
    centred("H2", text(DISPLAY_BOLD, 36).fit(large, RIGHT - LEFT - 60, 16), 343, Ink.INK);
    if (both) {
      String small = large.equals(facts.nameAr()) ? facts.nameLat() : facts.nameAr();
      centred("P", text(DISPLAY, 21).fit(small, RIGHT - LEFT - 60, 11), 304, Ink.INK);
    }
    page.decoration(
        () -> {
          page.stroke(Ink.SAFFRON, 1).moveTo(MIDDLE - 130, 288).lineTo(MIDDLE - 9, 288);
          page.moveTo(MIDDLE + 9, 288).lineTo(MIDDLE + 130, 288).paintStroke();
          new Zellij(facts.rosette()).rosette(page, MIDDLE, 288, 6);
        });
  }

  private static String first(String wanted, String other) {
    return wanted.isEmpty() ? other : wanted;
  }

  private void deed() {
    centred("P", text(TEXT, 11).line(word("text.deed." + facts.award())), 268, Ink.QUIET);
    centred("H2", text(BOLD, 16).fit(facts.title(), RIGHT - LEFT, 10), 246, Ink.BLUE);
    float y = 230;
    if (!facts.course().isEmpty()) {
      centred("P", text(TEXT, 10).fit(facts.course(), RIGHT - LEFT, 7), y, Ink.QUIET);
      y -= 5;
    }
    learned(y);
  }

  /** A list, set from its start side and centred as a whole. */
  private void learned(float top) {
    PdfText style = text(TEXT, 10);
    List<TextLine> lines =
        facts.learned().stream()
            .limit(4)
            .map(sentence -> style.fit(sentence, RIGHT - LEFT - 30, 7))
            .toList();
    float width = (float) lines.stream().mapToDouble(TextLine::width).max().orElse(0);
    float left = MIDDLE - width / 2;
    float mark = document.lang().rtl() ? left + width + 9 : left - 9;
    float y = top;
    for (TextLine line : lines) {
      y -= 15;
      float baseline = y;
      page.decoration(() -> new Zellij(8).rosette(page, mark, baseline + 3.2, 4));
      page.tagged("P", () -> style.start(page, line, left, left + width, baseline, Ink.INK));
    }
  }

  private void foot() {
    float column = (RIGHT - LEFT - QR - 30) / 3;
    String date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(facts.lang().locale())
            .format(facts.issuedOn());
    fact(0, column, word("label.hours"), hours());
    fact(column, column, word("label.place"), facts.place());
    fact(2 * column, column, word("label.date"), date);
    page.decoration(
        () -> {
          float left = side(0, column * 2);
          page.stroke(Ink.LINE, 0.7f).moveTo(left, FOOT + 18).lineTo(left + column * 2, FOOT + 18);
          page.paintStroke();
        });
    TextLine issuer = text(TEXT, 9).fit(facts.issuer(), column * 2, 7);
    page.tagged(
        "P",
        () ->
            text(TEXT, 9)
                .start(
                    page,
                    issuer,
                    side(0, column * 2),
                    side(0, column * 2) + column * 2,
                    FOOT + 5,
                    Ink.QUIET));
  }

  private void fact(float offset, float width, String label, String value) {
    float left = side(offset, width);
    PdfText small = text(TEXT, 8.5f);
    PdfText strong = text(BOLD, 11);
    page.tagged(
        "P", () -> small.start(page, small.line(label), left, left + width, 142, Ink.QUIET));
    List<TextLine> lines = strong.wrap(value, width - 12);
    page.tagged(
        "P",
        () -> {
          float y = 127;
          for (TextLine line : lines.subList(0, Math.min(2, lines.size()))) {
            strong.start(page, line, left, left + width, y, Ink.INK);
            y -= 14;
          }
        });
  }

  private String hours() {
    int hours = facts.minutes() / 60;
    int minutes = facts.minutes() % 60;
    return minutes == 0
        ? texts.get(facts.lang(), "paper.text.hours", hours)
        : texts.get(facts.lang(), "paper.text.hours-minutes", hours, minutes);
  }

  private void proof() {
    float left = side(RIGHT - LEFT - QR, QR);
    QrCode code = QrCode.of(facts.address());
    page.tagged("Figure", word("text.qr"), () -> code.draw(page, left, FOOT, QR));
    float centre = left + QR / 2;
    TextLine printed = text(BOLD, 8).line(facts.code().text());
    page.tagged("P", () -> PdfText.centre(page, printed, centre, FOOT - 5, Ink.INK));
    TextLine hint = text(TEXT, 7).fit(word("text.verify"), QR + 46, 5);
    page.tagged("P", () -> PdfText.centre(page, hint, centre, FOOT - 15, Ink.QUIET));
  }

  /** Where a part lies whose distance from the start side of the page is given. */
  private float side(float offset, float width) {
    return document.lang().rtl() ? RIGHT - offset - width : LEFT + offset;
  }

  private void centred(String role, TextLine line, float y, Ink ink) {
    page.tagged(role, () -> PdfText.centre(page, line, MIDDLE, y, ink));
  }

  private PdfText text(Typeface typeface, float size) {
    return new PdfText(document, typeface, size);
  }

  private String word(String key) {
    return texts.get(facts.lang(), "paper." + key);
  }
}
