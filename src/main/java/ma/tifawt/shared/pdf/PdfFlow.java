package ma.tifawt.shared.pdf;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import ma.tifawt.shared.i18n.Lang;

/**
 * A text over as many upright A4 pages as it takes: a running head on every page, "page x of y" at
 * its foot, and between them headings, paragraphs, lists, tables and drawings one below the other,
 * from the side where the language starts. Tagged, so that it can be read aloud.
 */
public final class PdfFlow implements AutoCloseable {
  private static final float SIZE = 11.5f;
  private static final float GAP = 7;

  /** Points; a drawing leaves room for the words about it. */
  private static final float TALLEST = 210;

  /** Points; a table lower than this is not cut in two. */
  private static final float WHOLE = 420;

  /** Points from one ruled line to the next, for a child's hand. */
  private static final float RULED = 26;

  /** Side of a box to tick. */
  private static final float BOX = 12;

  private final PdfDocument document;
  private final PdfColumn column;
  private final PdfText text;
  private final PdfText small;
  private final PdfText headingVoice;
  private final PdfText titleVoice;

  /**
   * @param head what stands on top of every page until {@link #chapter} changes it
   */
  public PdfFlow(Lang lang, String title, String head, Instant madeAt) {
    document = new PdfDocument(lang, title, madeAt);
    column = new PdfColumn(document, head);
    text = new PdfText(document, Typeface.TEXT, SIZE);
    small = new PdfText(document, Typeface.TEXT, 9.5f);
    headingVoice = new PdfText(document, Typeface.BOLD, 13.5f);
    titleVoice = new PdfText(document, Typeface.BOLD, 22);
  }

  /** Goes on at the top of a new page, under another running head. */
  public void chapter(String head) {
    column.newPage(head);
  }

  public void title(String words) {
    write("H1", titleVoice, RichText.plain(words));
    column.skip(GAP);
  }

  /**
   * Stays with what follows it.
   *
   * @param below points that must fit under it on the same page
   */
  public void heading(String words, float below) {
    column.skip(GAP);
    column.need(60 + below);
    write("H2", headingVoice, RichText.plain(words));
    column.skip(2);
  }

  public void subheading(String words) {
    column.need(60);
    write("H3", text, RichText.strong(words));
  }

  public void paragraph(RichText words) {
    write("P", text, words);
    column.down(GAP);
  }

  public void quiet(String words) {
    write("P", small, RichText.plain(words));
    column.down(GAP);
  }

  private void write(String role, PdfText voice, RichText words) {
    if (!words.isBlank()) {
      column.lines(role, voice.wrap(words, column.width()), leading(), () -> {});
    }
  }

  /** Arabic letters reach higher and lower. */
  private float leading() {
    return document.lang().rtl() ? 1.7f : 1.45f;
  }

  /** An entry of a list, its sign before it. */
  public void item(String sign, RichText words) {
    TextLine mark = text.line(sign);
    float room = Math.max(20, mark.width() + 8);
    entry(room, words, baseline -> column.on(mark, baseline, -room));
  }

  /** An option with a box to tick, and the letter by which one speaks of it. */
  public void option(String letter, boolean ticked, RichText words) {
    TextLine mark = text.line(letter);
    float room = BOX + 12 + (letter.isEmpty() ? 0 : mark.width() + 8);
    entry(
        room,
        words,
        baseline -> {
          float edge = column.start(-room) - (document.lang().rtl() ? BOX : 0);
          box(edge, baseline - 2, ticked);
          column.on(mark, baseline, BOX + 10 - room);
        });
  }

  /** Draws what stands on the same line. */
  private interface Baseline {
    void draw(float baseline);
  }

  private void entry(float room, RichText words, Baseline beside) {
    column.indented(
        room,
        () -> {
          List<TextLine> lines = text.wrap(words, column.width());
          column.need(PdfColumn.step(lines.get(0), leading()));
          float baseline = column.y() - lines.get(0).ascent();
          // the sign belongs to the first line, so that both are read as one
          column.lines("P", lines, leading(), () -> beside.draw(baseline));
        });
    column.down(GAP / 2);
  }

  private void box(float x, float y, boolean ticked) {
    PdfPage page = column.page();
    page.stroke(Ink.INK, 0.9f).rectangle(x, y, BOX, BOX).paintStroke();
    if (ticked) {
      page.stroke(Ink.INK, 2).moveTo(x + 2, y + 6).lineTo(x + 5, y + 2.5).lineTo(x + 13, y + 13);
      page.paintStroke();
    }
  }

  /** Circles to choose one from, side by side, each with its words. */
  public void circles(List<String> words) {
    column.need(RULED);
    float baseline = column.y() - 16;
    float room = column.width() / words.size();
    PdfPage page = column.page();
    List<Runnable> drawings = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      TextLine line = text.line(words.get(i));
      float offset = i * room;
      drawings.add(
          () -> {
            page.circle(column.start(offset + 8), baseline + 4, 7);
            column.on(line, baseline, offset + 22);
          });
    }
    page.tagged("P", () -> column.inReadersOrder(drawings.toArray(Runnable[]::new)));
    column.down(RULED + GAP);
  }

  /** What a trainer needs and a child does not: set apart by a bar along its side. */
  public void aside(Runnable inside) {
    column.indented(14, () -> column.barred(inside));
    column.skip(GAP);
  }

  /** Empty lines to write on. */
  public void ruled(int lines) {
    for (int i = 0; i < lines; i++) {
      column.need(RULED);
      column.down(RULED);
      PdfPage page = column.page();
      page.decoration(
          () ->
              page.stroke(Ink.LINE, 0.6f)
                  .moveTo(column.left(), column.y())
                  .lineTo(column.right(), column.y())
                  .paintStroke());
    }
    column.skip(GAP);
  }

  public void picture(Drawing picture, String alternative) {
    float width = Math.min(column.width() * 0.62f, TALLEST / picture.height(1));
    float height = picture.height(width);
    column.need(height + GAP);
    float x = column.left() + (column.width() - width) / 2;
    PdfPage page = column.page();
    page.tagged("Figure", alternative, () -> picture.draw(page, x, column.y() - height, width));
    column.down(height + GAP);
  }

  /** Two columns that one joins by lines: far apart, without a head. */
  public void pairs(List<List<String>> rows) {
    float side = column.width() * 0.4f;
    for (List<String> row : rows) {
      List<TextLine> first = text.wrap(row.get(0), side);
      List<TextLine> second = text.wrap(row.get(1), side);
      float step = SIZE * leading();
      float height = Math.max(first.size(), second.size()) * step + 8;
      column.need(height);
      column
          .page()
          .tagged(
              "P",
              () ->
                  column.inReadersOrder(
                      () -> stack(first, 0, step),
                      () -> stack(second, column.width() - side, step)));
      column.down(height);
    }
    column.down(GAP);
  }

  private void stack(List<TextLine> lines, float shift, float step) {
    float top = column.y() - 4;
    for (TextLine line : lines) {
      column.line(line, top, shift);
      top -= step;
    }
  }

  /** Rows of cells; the first is a head that every page repeats. */
  public void table(List<List<RichText>> rows) {
    PdfGrid grid = new PdfGrid(text, rows, column.width());
    if (grid.height() < WHOLE) {
      column.need(grid.height());
    }
    document
        .structure()
        .inside(
            "Table",
            () -> {
              for (int i = 0; i < rows.size(); i++) {
                row(grid, i);
              }
            });
    column.down(GAP);
  }

  private void row(PdfGrid grid, int index) {
    if (!column.fits(grid.height(index))) {
      column.newPage();
      if (index > 0) {
        grid.repeat(column.page(), column.start(0), column.y());
        column.down(grid.height(0));
      }
    }
    document
        .structure()
        .inside("TR", () -> grid.draw(column.page(), index, column.start(0), column.y()));
    column.down(grid.height(index));
  }

  /**
   * @param pageOf the words for "page x of y"
   */
  public void save(OutputStream out, String foot, BiFunction<Integer, Integer, String> pageOf) {
    column.finish(foot, pageOf);
    document.save(out);
  }

  @Override
  public void close() {
    document.close();
  }
}
