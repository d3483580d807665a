package ma.tifawt.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import ma.tifawt.catalogue.Sheet;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/**
 * A sheet of cards to cut out: A4, black on white, large enough to be read across a table. The
 * broken lines are where to cut; the sheet's name and what to do with it stand on every page. All
 * measures are points, 1/72 inch.
 */
final class CardPaper {
  private static final float MARGIN = 34;
  private static final float HEAD = 62;
  private static final float FOOT = 22;
  private static final float PADDING = 12;

  /** From line to line, in sizes of the letters. */
  private static final float LEADING = 1.3f;

  /** Height of a card, by the number of columns. */
  private static final float[] HEIGHTS = {0, 220, 170, 138, 114};

  private final Texts texts;
  private final Lang lang;
  private final Sheet.Text sheet;
  private final PdfDocument document;
  private final int columns;
  private final int rows;
  private final float width;
  private final float height;
  private PdfPage page;

  private CardPaper(Texts texts, Lang lang, int columns, Sheet.Text sheet, PdfDocument document) {
    this.texts = texts;
    this.lang = lang;
    this.columns = columns;
    this.sheet = sheet;
    this.document = document;
    width = (PdfDocument.A4_UPRIGHT.getWidth() - 2 * MARGIN) / columns;
    float room = PdfDocument.A4_UPRIGHT.getHeight() - 2 * MARGIN - HEAD - FOOT;
    rows = Math.max(1, (int) (room / HEIGHTS[columns]));
    height = room / rows;
  }

  static byte[] print(Texts texts, Lang lang, int columns, Sheet.Text sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(lang, sheet.title(), Instant.EPOCH)) {
      new CardPaper(texts, lang, columns, sheet, document).print();
      document.save(out);
    }
    return out.toByteArray();
  }

  private void print() {
    List<Sheet.Card> cards = sheet.cards();
    int perPage = columns * rows;
    int pages = Math.max(1, (cards.size() + perPage - 1) / perPage);
    for (int number = 0; number < pages; number++) {
      page = document.page(PdfDocument.A4_UPRIGHT);
      head(number + 1, pages);
      List<Sheet.Card> here =
          cards.subList(number * perPage, Math.min(cards.size(), (number + 1) * perPage));
      for (int i = 0; i < here.size(); i++) {
        card(here.get(i), i % columns, i / columns);
      }
      cuts((here.size() + columns - 1) / columns);
    }
  }

  private void head(int number, int pages) {
    PdfText big = new PdfText(document, Typeface.BOLD, 18);
    PdfText small = new PdfText(document, Typeface.TEXT, 11);
    float right = page.width() - MARGIN;
    float top = page.height() - MARGIN - 20;
    page.tagged("H1", () -> big.start(page, big.line(sheet.title()), MARGIN, right, top, Ink.INK));
    page.tagged(
        "P",
        () ->
            small.start(
                page, small.fit(sheet.how(), right - MARGIN, 7), MARGIN, right, top - 22, Ink.INK));
    TextLine pageOf = small.line(texts.get(lang, "print.page", number, pages));
    page.decoration(() -> small.end(page, pageOf, MARGIN, right, MARGIN - 8, Ink.INK));
  }

  private void card(Sheet.Card card, int column, int row) {
    int place = lang.rtl() ? columns - 1 - column : column;
    float left = MARGIN + place * width + PADDING;
    float right = MARGIN + (place + 1) * width - PADDING;
    float top = page.height() - MARGIN - HEAD - row * height - PADDING;
    float foot = top - height + 2 * PADDING;
    page.tagged("P", () -> mark(card.mark(), left, right, top));
    float start = card.mark().isEmpty() ? 0 : markSize() * 1.35f;
    float from = lang.rtl() ? left : left + start;
    float to = lang.rtl() ? right - start : right;
    double shares = card.fields().stream().mapToDouble(field -> share(field, to - from)).sum();
    float pen = top;
    for (Sheet.Field field : card.fields()) {
      float step = (float) ((top - foot) * share(field, to - from) / shares);
      boolean isLong = share(field, to - from) > 1;
      if (isLong) {
        sentence(field, from, to, pen, step);
      } else {
        pair(field, from, to, pen, step);
      }
      rule(from, to, pen - step + 1);
      pen -= step;
    }
  }

  /** How many lines of the card a field takes: a sentence takes the room of two. */
  private double share(Sheet.Field field, float room) {
    PdfText value = new PdfText(document, Typeface.BOLD, largest());
    return value.line(field.value()).width() > room * 0.62f ? 2 : 1;
  }

  private float largest() {
    return columns < 3 ? 20 : 15;
  }

  private float markSize() {
    return columns < 3 ? 44 : 28;
  }

  private void mark(String mark, float left, float right, float top) {
    PdfText huge = new PdfText(document, Typeface.BOLD, markSize());
    TextLine line = huge.fit(mark, markSize() * 1.4f, 10);
    huge.start(page, line, left, right, top - markSize() * 0.85f, Ink.INK);
  }

  /** The name of a thing, then what it is: large, at the far side. */
  private void pair(Sheet.Field field, float left, float right, float top, float step) {
    float size = Math.min(largest(), step * 0.5f);
    PdfText name = new PdfText(document, Typeface.TEXT, Math.min(12, step * 0.32f));
    TextLine said = new PdfText(document, Typeface.BOLD, size).line(field.value());
    TextLine label = name.fit(field.label(), right - left - said.width() - 6, 6);
    float baseline = top - step * 0.62f;
    page.tagged(
        "P",
        () -> {
          Runnable begin = () -> name.start(page, label, left, right, baseline, Ink.INK);
          // written from left to right, as readers of the file expect (ADR 0020)
          if (!lang.rtl()) {
            begin.run();
          }
          name.end(page, said, left, right, baseline, Ink.INK);
          if (lang.rtl()) {
            begin.run();
          }
        });
  }

  /** The name above, and below it the words in as many lines as fit at the largest size. */
  private void sentence(Sheet.Field field, float left, float right, float top, float step) {
    PdfText name = new PdfText(document, Typeface.TEXT, 9);
    float size = largest();
    PdfText value = new PdfText(document, Typeface.BOLD, size);
    List<TextLine> lines = value.wrap(field.value(), right - left);
    while (size > 8 && lines.size() * size * LEADING > step - 18) {
      size--;
      value = new PdfText(document, Typeface.BOLD, size);
      lines = value.wrap(field.value(), right - left);
    }
    PdfText chosen = value;
    List<TextLine> said = lines;
    page.tagged(
        "P",
        () -> {
          name.start(page, name.line(field.label()), left, right, top - 10, Ink.INK);
          float baseline = top - 12;
          for (TextLine line : said) {
            baseline -= line.size() * LEADING;
            chosen.start(page, line, left, right, baseline, Ink.INK);
          }
        });
  }

  private void rule(float left, float right, float y) {
    page.decoration(
        () -> page.stroke(Ink.LINE, 0.5f).moveTo(left, y).lineTo(right, y).paintStroke());
  }

  /** Broken lines along every edge, so that a straight cut frees two cards at once. */
  private void cuts(int used) {
    float top = page.height() - MARGIN - HEAD;
    page.decoration(
        () -> {
          page.stroke(Ink.INK, 0.9f).dash(5, 4);
          for (int column = 0; column <= columns; column++) {
            float x = MARGIN + column * width;
            page.moveTo(x, top).lineTo(x, top - used * height);
          }
          for (int row = 0; row <= used; row++) {
            float y = top - row * height;
            page.moveTo(MARGIN, y).lineTo(page.width() - MARGIN, y);
          }
          page.paintStroke().dash();
        });
  }
}
