package ma.tifawt.sheets.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import ma.tifawt.attendance.Register;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.QrCode;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;
import ma.tifawt.sheets.Sheet;
import ma.tifawt.sheets.SheetOrder;

/**
 * The sheets of one or more sessions, black on white. Pages get parted, so each has the whole head,
 * the square code and a place for the signature. All measures are points, 1/72 inch.
 */
final class SheetPaper {

  private static final float MARGIN = 30;
  private static final float QR = 104;
  private static final float FOOT = 58;

  /** Rows for children who came without being on the list. */
  private static final int GUESTS = 3;

  /** A hand needs 6 mm at least; more than 8 looks like a form for beginners. */
  private static final float LOWEST = 17.2f;

  private static final float TALLEST = 23;

  /** From one line of the head to the next, times the size of the letters. */
  private static final float STEP = 1.55f;

  private final Texts texts;
  private final Lang lang;
  private final Place place;
  private final PdfDocument document;
  private final PdfText text;
  private final PdfText bold;
  private PdfPage page;
  private float y;

  /**
   * @param address of the typing page, up to its {@code #}
   */
  record Place(LocalizedText programme, String address) {}

  private SheetPaper(Texts texts, Place place, PdfDocument document) {
    this.texts = texts;
    this.lang = document.lang();
    this.place = place;
    this.document = document;
    this.text = new PdfText(document, Typeface.TEXT, 10);
    this.bold = new PdfText(document, Typeface.BOLD, 11.5f);
  }

  static byte[] print(Texts texts, Lang lang, Place place, List<Sheet> sheets, Instant at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(lang, texts.get(lang, "sheetPaper.title"), at)) {
      SheetPaper paper = new SheetPaper(texts, place, document);
      sheets.forEach(paper::sheet);
      document.save(out);
    }
    return out.toByteArray();
  }

  private void sheet(Sheet sheet) {
    int all = sheet.register().rows().size() + GUESTS;
    SheetGrid grid = new SheetGrid(texts, lang, sheet.register());
    float room = room();
    int most = (int) (room / LOWEST);
    int pages = (all + most - 1) / most;
    int perPage = (all + pages - 1) / pages;
    float height = Math.min(TALLEST, room / perPage);
    for (int i = 0; i < pages; i++) {
      newPage(sheet, i + 1, pages);
      grid.head(page, y);
      y -= SheetGrid.HEAD;
      // a page that is not full is filled with rows for guests
      for (int row = i * perPage; row < (i + 1) * perPage; row++) {
        grid.row(page, row, y, height);
        y -= height;
      }
      foot(sheet.register());
    }
  }

  private static float room() {
    return PdfDocument.A4_UPRIGHT.getHeight() - 2 * MARGIN - QR - 40 - SheetGrid.HEAD - FOOT;
  }

  private void newPage(Sheet sheet, int number, int pages) {
    page = document.page(PdfDocument.A4_UPRIGHT);
    Register register = sheet.register();
    float top = page.height() - MARGIN;
    square(register, top);
    y = top;
    String title = texts.get(lang, "sheetPaper.title");
    String of = texts.get(lang, "sheetPaper.page", String.valueOf(number), String.valueOf(pages));
    said("H1", Typeface.BOLD, 16, pages > 1 ? title + " · " + of : title);
    said("P", Typeface.BOLD, 12.5f, register.group().name().in(lang));
    said("P", Typeface.BOLD, 11.5f, when(register.session().startsAt()));
    String centre = register.group().centreName().in(lang);
    said("P", Typeface.TEXT, 10.5f, centre + " · " + place.programme().in(lang));
    String trainer = sheet.trainer().in(lang);
    said(
        "P",
        Typeface.TEXT,
        10.5f,
        texts.get(lang, "sheetPaper.trainer", trainer.isEmpty() ? ".".repeat(40) : trainer));
    y = top - QR - 9;
    said("P", Typeface.TEXT, 10, legend(register), page.width() - 2 * MARGIN);
    y = top - QR - 34;
  }

  private void square(Register register, float top) {
    SheetOrder order = order(register);
    QrCode square = QrCode.of(place.address() + order.fragment(register.session().id()));
    float left = lang.rtl() ? MARGIN : page.width() - MARGIN - QR;
    page.tagged(
        "Figure",
        texts.get(lang, "sheetPaper.alt"),
        () -> square.draw(page, left, top - QR + 8, QR));
    String known = "#" + register.session().id() + " · " + order.letters();
    TextLine line = new PdfText(document, Typeface.BOLD, 9).line(PdfText.leftToRight(known));
    page.tagged("P", () -> PdfText.centre(page, line, left + QR / 2, top - QR + 4, Ink.INK));
  }

  static SheetOrder order(Register register) {
    return new SheetOrder(register.rows().stream().map(Register.Row::learnerId).toList());
  }

  private String when(LocalDateTime start) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(lang.locale()).format(start);
    String hour = DateTimeFormatter.ofPattern("HH:mm").format(start);
    return texts.get(lang, "sheetPaper.when", day, PdfText.leftToRight(hour));
  }

  private String legend(Register register) {
    String all =
        register.statuses().stream()
            .map(s -> s.letter().in(lang) + " = " + s.label().in(lang))
            .collect(Collectors.joining(lang.rtl() ? "، " : ", "));
    return texts.get(lang, "sheetPaper.legend", all);
  }

  private void said(String role, Typeface face, float size, String words) {
    said(role, face, size, words, page.width() - 2 * MARGIN - QR - 12);
  }

  private void said(String role, Typeface face, float size, String words, float room) {
    PdfText style = new PdfText(document, face, size);
    TextLine line = style.fit(words, room, 7);
    y -= size * STEP;
    float base = y;
    page.tagged(role, () -> style.start(page, line, MARGIN, page.width() - MARGIN, base, Ink.INK));
  }

  private void foot(Register register) {
    float end = page.width() - MARGIN;
    float middle = page.width() / 2;
    float base = MARGIN + 30;
    boolean rtl = lang.rtl();
    blank("sheetPaper.sign", rtl ? MARGIN : middle + 10, rtl ? middle - 10 : end, base);
    blank("sheetPaper.came", rtl ? middle + 10 : MARGIN, rtl ? end : middle - 10, base);
    if (register.pending() > 0) {
      String of = texts.get(lang, "sheetPaper.pending", String.valueOf(register.pending()));
      blank(of, MARGIN, end, base - 15, text);
    }
    PdfText small = new PdfText(document, Typeface.TEXT, 8);
    TextLine keep = small.fit(texts.get(lang, "sheetPaper.keep"), end - MARGIN, 6);
    page.tagged("P", () -> small.start(page, keep, MARGIN, end, MARGIN - 4, Ink.QUIET));
  }

  private void blank(String key, float from, float to, float base) {
    blank(texts.get(lang, key), from, to, base, bold);
  }

  /** Words and a line to write on behind them. */
  private void blank(String words, float from, float to, float base, PdfText style) {
    TextLine line = style.fit(words, (to - from) * 0.7f, 7);
    page.tagged("P", () -> style.start(page, line, from, to, base, Ink.INK));
    float gone = line.width() + 6;
    float left = lang.rtl() ? from : from + gone;
    float right = lang.rtl() ? to - gone : to;
    page.decoration(
        () ->
            page.stroke(Ink.LINE, 0.7f)
                .moveTo(left, base - 2)
                .lineTo(right, base - 2)
                .paintStroke());
  }
}
