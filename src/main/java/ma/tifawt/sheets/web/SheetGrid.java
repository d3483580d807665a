package ma.tifawt.sheets.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.Status;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfDocument;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/**
 * The table of a sheet: number, name, a box for each status with its letter in it, two times and
 * room for a remark; columns run from the side where the language starts. Measures are points.
 */
final class SheetGrid {

  /** Of the row of heads. */
  static final float HEAD = 22;

  private static final float MARGIN = 30;
  private static final float NUMBER = 24;
  private static final float NAME = 158;
  private static final float LETTER = 25;
  private static final float TIME = 46;
  private static final float PADDING = 4;

  private final Lang lang;
  private final Register register;
  private final List<String> heads = new ArrayList<>();
  private final List<Float> edges = new ArrayList<>();
  private final PdfText text;
  private final PdfText bold;

  SheetGrid(Texts texts, Lang lang, Register register) {
    this.lang = lang;
    this.register = register;
    this.text = new PdfText(lang, Typeface.TEXT, 10.5f);
    this.bold = new PdfText(lang, Typeface.BOLD, 9.5f);
    float x = 0;
    edges.add(x);
    x = column(texts.get(lang, "sheetPaper.number"), x, NUMBER);
    x = column(texts.get(lang, "sheetPaper.name"), x, NAME);
    for (Status status : register.statuses()) {
      x = column(status.letter().in(lang), x, LETTER);
    }
    x = column(texts.get(lang, "sheetPaper.arrived"), x, TIME);
    x = column(texts.get(lang, "sheetPaper.left"), x, TIME);
    float room = PdfDocument.A4_UPRIGHT.getWidth() - 2 * MARGIN;
    column(texts.get(lang, "sheetPaper.remark"), x, room - x);
  }

  private float column(String head, float from, float width) {
    heads.add(head);
    edges.add(from + width);
    return from + width;
  }

  void head(PdfPage page, float top) {
    page.decoration(
        () -> {
          page.fill(Ink.SAND)
              .rectangle(MARGIN, top - HEAD, page.width() - 2 * MARGIN, HEAD)
              .paintFill();
          cells(page, top, HEAD);
        });
    float base = top - HEAD / 2 - 3.5f;
    List<PdfPage.Spoken> words = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      TextLine line = bold.fit(heads.get(i), width(i) - 4, 6);
      float middle = left(page, i) + width(i) / 2;
      words.add(new PdfPage.Spoken(lang, () -> PdfText.centre(page, line, middle, base, Ink.INK)));
    }
    page.spoken("TH", words);
  }

  /**
   * @param row from 0; behind the last child come rows without a name
   */
  void row(PdfPage page, int row, float top, float height) {
    Register.Row child = row < register.rows().size() ? register.rows().get(row) : null;
    float base = top - height / 2 - 3.8f;
    page.decoration(
        () -> {
          cells(page, top, height);
          boxes(page, child, top, height);
        });
    List<PdfPage.Spoken> words = new ArrayList<>();
    words.add(middle(page, 0, String.valueOf(row + 1), base));
    if (child != null) {
      TextLine name = text.fit(child.name(), NAME - 2 * PADDING, 7);
      float left = left(page, 1) + PADDING;
      words.add(
          new PdfPage.Spoken(
              lang, () -> text.start(page, name, left, left + NAME - 2 * PADDING, base, Ink.INK)));
      time(page, 2 + register.statuses().size(), child.says().arrived(), base, words);
      time(page, 3 + register.statuses().size(), child.says().left(), base, words);
    }
    page.spoken("TD", words);
  }

  private void time(
      PdfPage page, int column, LocalTime time, float base, List<PdfPage.Spoken> words) {
    if (time != null) {
      words.add(middle(page, column, PdfText.leftToRight(time.toString()), base));
    }
  }

  private PdfPage.Spoken middle(PdfPage page, int column, String words, float base) {
    TextLine line = text.fit(words, width(column) - 4, 7);
    float middle = left(page, column) + width(column) / 2;
    return new PdfPage.Spoken(lang, () -> PdfText.centre(page, line, middle, base, Ink.INK));
  }

  private void cells(PdfPage page, float top, float height) {
    page.stroke(Ink.LINE, 0.7f);
    for (int i = 0; i < heads.size(); i++) {
      page.rectangle(left(page, i), top - height, width(i), height);
    }
    page.paintStroke();
  }

  /**
   * A box a status, its letter pale so that a pen's mark is darker; the one that is set is full.
   */
  private void boxes(PdfPage page, Register.Row child, float top, float height) {
    float side = Math.min(height - 4, 14);
    List<Status> statuses = register.statuses();
    for (int i = 0; i < statuses.size(); i++) {
      boolean set = child != null && statuses.get(i).code().equals(child.says().code());
      float middle = left(page, 2 + i) + width(2 + i) / 2;
      page.fill(set ? Ink.INK : Ink.WHITE).stroke(Ink.INK, 0.9f);
      page.rectangle(middle - side / 2, top - height / 2 - side / 2, side, side);
      page.paintFillAndStroke();
      TextLine letter = bold.fit(statuses.get(i).letter().in(lang), side - 2, 6);
      PdfText.centre(page, letter, middle, top - height / 2 - 3, set ? Ink.WHITE : Ink.LINE);
    }
  }

  private float width(int column) {
    return edges.get(column + 1) - edges.get(column);
  }

  private float left(PdfPage page, int column) {
    return lang.rtl() ? page.width() - MARGIN - edges.get(column + 1) : MARGIN + edges.get(column);
  }
}
