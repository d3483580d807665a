package ma.tifawt.consent.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.FormSheet;
import ma.tifawt.consent.Purpose;
import ma.tifawt.consent.Relation;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.QrCode;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/**
 * The paper that a guardian fills in: one A4 page a child, black on white, yes and no of equal
 * size. All measures are points, 1/72 inch.
 */
final class ConsentPaper {

  private static final float MARGIN = 36;
  private static final float QR = 74;
  private static final float BOX = 12;

  /** Room of one answer: box and word. */
  private static final float ANSWER = 46;

  private final Texts texts;
  private final ConsentTexts questions;
  private final Heading heading;
  private final PdfDocument document;
  private final Lang lang;

  /** Letters of Arabic are smaller for their size. */
  private final float size;

  private final float step;
  private PdfPage page;
  private float y;

  /**
   * @param notice address of the full notice
   */
  record Heading(String programme, String group, String centre, String notice, int majorityAge) {}

  private ConsentPaper(Texts texts, ConsentTexts questions, Heading heading, PdfDocument document) {
    this.texts = texts;
    this.questions = questions;
    this.heading = heading;
    this.document = document;
    this.lang = document.lang();
    this.size = lang.rtl() ? 12.2f : 10.6f;
    this.step = size * 1.36f;
  }

  static byte[] print(
      Texts texts, ConsentTexts questions, Heading heading, List<FormSheet> sheets, Instant at) {
    Lang lang = sheets.get(0).language();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String title = texts.get(lang, "consentPaper.title") + " · " + heading.group();
    try (PdfDocument document = new PdfDocument(lang, title, at)) {
      ConsentPaper paper = new ConsentPaper(texts, questions, heading, document);
      sheets.forEach(paper::sheet);
      document.save(out);
    }
    return out.toByteArray();
  }

  private void sheet(FormSheet sheet) {
    page = document.page(PdfDocument.A4_UPRIGHT);
    y = page.height() - MARGIN;
    head(sheet);
    guardian(sheet.ofAge());
    String what =
        sheet.ofAge()
            ? say("consentPaper.text.own", heading.majorityAge())
            : word("consentPaper.text.what");
    paragraph(text(Typeface.TEXT, size), what, page.width() - MARGIN);
    gap(5);
    for (Purpose purpose : Purpose.values()) {
      if (!sheet.ofAge() || purpose.isChilds()) {
        question(purpose, sheet.ofAge());
      }
    }
    gap(4);
    paragraph(text(Typeface.TEXT, size), word("consentPaper.text.rights"), page.width() - MARGIN);
    signature();
    foot();
  }

  private void head(FormSheet sheet) {
    float far = lang.rtl() ? MARGIN : page.width() - MARGIN - QR;
    float top = y;
    QrCode code = QrCode.of(sheet.code());
    page.tagged("Figure", word("consentPaper.alt.form"), () -> code.draw(page, far, top - QR, QR));
    TextLine printed = text(Typeface.BOLD, 9.5f).line(PdfText.leftToRight(sheet.code()));
    page.tagged("P", () -> PdfText.centre(page, printed, far + QR / 2, top - QR - 9, Ink.INK));
    y -= 12;
    start("P", text(Typeface.TEXT, 9.5f), heading.programme(), QR + 10, Ink.QUIET);
    y -= 20;
    start("H1", text(Typeface.BOLD, 17), word("consentPaper.title"), QR + 10, Ink.INK);
    y -= 21;
    String child = sheet.child().name(lang.rtl());
    start("P", text(Typeface.BOLD, 12), say("consentPaper.label.child", child), QR + 10, Ink.INK);
    y -= 15;
    String place = heading.group() + " · " + heading.centre();
    start("P", text(Typeface.TEXT, 9.5f), place, QR + 10, Ink.QUIET);
    y = top - QR - 22;
  }

  /** Who signs: a line for the name, a box for each relation, a line for the telephone. */
  private void guardian(boolean ofAge) {
    if (ofAge) {
      line(word("consentPaper.label.ownName"), page.width() - 2 * MARGIN);
      y -= 8;
      return;
    }
    line(word("consentPaper.label.name"), page.width() - 2 * MARGIN);
    y -= 20;
    float pen = 0;
    PdfText small = text(Typeface.TEXT, size);
    for (Relation relation : Relation.values()) {
      TextLine words = small.line(word("Relation." + relation));
      float room = BOX + 4 + words.width() + 14;
      if (pen + room > page.width() - 2 * MARGIN) {
        pen = 0;
        y -= 17;
      }
      tick(pen, words);
      pen += room;
    }
    y -= 20;
    line(word("consentPaper.label.phone"), (page.width() - 2 * MARGIN) * 0.7f);
    y -= 12;
  }

  private void tick(float offset, TextLine words) {
    float at = y;
    float left = side(offset, BOX);
    page.decoration(() -> box(left, at - 2.5f));
    float text = side(offset + BOX + 4, words.width());
    page.tagged("P", () -> page.text(words, text, at, Ink.INK));
  }

  private void box(float left, float bottom) {
    page.stroke(Ink.INK, 0.9f).rectangle(left, bottom, BOX, BOX).paintStroke();
  }

  private void line(String label, float width) {
    PdfText small = text(Typeface.TEXT, size + 0.6f);
    TextLine words = small.line(label);
    float at = y;
    float from = words.width() + 5;
    float left = side(from, width - from);
    page.tagged("P", () -> page.text(words, side(0, words.width()), at, Ink.INK));
    page.decoration(
        () ->
            page.stroke(Ink.LINE, 0.7f)
                .moveTo(left, at - 2)
                .lineTo(left + width - from, at - 2)
                .paintStroke());
  }

  /** One question with its own two boxes: no answer carries another. */
  private void question(Purpose purpose, boolean ofAge) {
    float width = page.width() - 2 * MARGIN - 2 * ANSWER - 12;
    PdfText style = text(purpose.isOptional() ? Typeface.TEXT : Typeface.BOLD, size);
    String words =
        ofAge ? questions.toPerson(purpose, "C", lang) : questions.toGuardian(purpose, lang);
    List<TextLine> lines = style.wrap(words, width);
    float top = y;
    float height = Math.max(lines.size() * step + 7, BOX + 8);
    page.tagged(
        "P",
        () -> {
          float pen = top - step + 1;
          for (TextLine each : lines) {
            page.text(each, side(0, each.width()), pen, Ink.INK);
            pen -= step;
          }
        });
    answer("consentPaper.label.yes", 2 * ANSWER, top - height / 2);
    answer("consentPaper.label.no", ANSWER, top - height / 2);
    page.decoration(
        () ->
            page.stroke(Ink.LINE, 0.4f)
                .moveTo(MARGIN, top - height)
                .lineTo(page.width() - MARGIN, top - height)
                .paintStroke());
    y -= height;
    gap(2);
  }

  /**
   * @param fromEnd distance of the box from the end side of the page
   */
  private void answer(String key, float fromEnd, float middle) {
    float offset = page.width() - 2 * MARGIN - fromEnd;
    float left = side(offset, BOX);
    TextLine words = text(Typeface.BOLD, size + 0.8f).line(word(key));
    page.decoration(() -> box(left, middle - BOX / 2));
    float text = side(offset + BOX + 4, words.width());
    page.tagged("P", () -> page.text(words, text, middle - 3.2f, Ink.INK));
  }

  private void signature() {
    y -= 38;
    float half = (page.width() - 2 * MARGIN) * 0.55f;
    line(word("consentPaper.label.signature"), half);
    PdfText small = text(Typeface.TEXT, size + 0.6f);
    TextLine date = small.line(word("consentPaper.label.date"));
    float at = y;
    page.tagged("P", () -> page.text(date, side(half + 16, date.width()), at, Ink.INK));
    float from = half + 16 + date.width() + 5;
    float room = page.width() - 2 * MARGIN - from;
    float left = side(from, room);
    page.decoration(
        () ->
            page.stroke(Ink.LINE, 0.7f)
                .moveTo(left, at - 2)
                .lineTo(left + room, at - 2)
                .paintStroke());
  }

  private void foot() {
    float square = 60;
    float left = side(0, square);
    QrCode code = QrCode.of(heading.notice());
    page.tagged(
        "Figure", word("consentPaper.alt.notice"), () -> code.draw(page, left, MARGIN - 8, square));
    PdfText small = text(Typeface.TEXT, size - 1);
    List<TextLine> lines =
        small.wrap(word("consentPaper.text.notice"), page.width() - 2 * MARGIN - square - 10);
    float pen = MARGIN + square - 20;
    for (TextLine each : lines) {
      float at = pen;
      page.tagged("P", () -> page.text(each, side(square + 6, each.width()), at, Ink.INK));
      pen -= step;
    }
    TextLine address = small.line(PdfText.leftToRight(heading.notice()));
    float at = pen;
    page.tagged("P", () -> page.text(address, side(square + 6, address.width()), at, Ink.QUIET));
  }

  private void paragraph(PdfText style, String words, float right) {
    for (TextLine each : style.wrap(words, right - MARGIN)) {
      y -= step;
      float at = y;
      page.tagged("P", () -> style.start(page, each, MARGIN, right, at, Ink.INK));
    }
  }

  /**
   * @param kept room left free at the end side
   */
  private void start(String role, PdfText style, String words, float kept, Ink ink) {
    TextLine each = style.fit(words, page.width() - 2 * MARGIN - kept, 7);
    float at = y;
    page.tagged(role, () -> page.text(each, side(0, each.width()), at, ink));
  }

  private void gap(float points) {
    y -= points;
  }

  /** Where a part lies whose distance from the start side of the text is given. */
  private float side(float offset, float width) {
    return lang.rtl() ? page.width() - MARGIN - offset - width : MARGIN + offset;
  }

  private PdfText text(Typeface typeface, float size) {
    return new PdfText(document, typeface, size);
  }

  private String word(String key) {
    return texts.get(lang, key);
  }

  private String say(String key, Object... values) {
    return texts.get(lang, key, values);
  }
}
