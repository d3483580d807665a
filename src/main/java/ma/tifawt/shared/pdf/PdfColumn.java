package ma.tifawt.shared.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The column of a {@link PdfFlow}: where the next line goes, and the page that comes when there is
 * no room. All measures are points; y falls from the head of a page to its foot.
 */
final class PdfColumn {
  private static final float MARGIN = 54;

  /** Room of the running head and of the foot. */
  private static final float EDGE = 28;

  private final PdfDocument document;
  private final PdfText text;
  private final List<String> heads = new ArrayList<>();
  private String head;
  private PdfPage page;
  private float y;
  private float indent;
  private boolean barred;

  PdfColumn(PdfDocument document, String head) {
    this.document = document;
    this.text = new PdfText(document, Typeface.TEXT, 9);
    this.head = head;
    newPage();
  }

  void newPage(String newHead) {
    head = newHead;
    newPage();
  }

  void newPage() {
    page = document.page(PdfDocument.A4_UPRIGHT);
    heads.add(head);
    y = page.height() - MARGIN - EDGE;
  }

  PdfPage page() {
    return page;
  }

  float y() {
    return y;
  }

  /** Leaves room, or fills it with what was drawn there. */
  void down(float height) {
    bar(y, y - height);
    y -= height;
  }

  void skip(float height) {
    y -= height;
  }

  boolean fits(float height) {
    return y - height >= MARGIN + EDGE;
  }

  void need(float height) {
    if (!fits(height)) {
      newPage();
    }
  }

  /** From the side where the language starts. */
  float start(float offset) {
    return document.lang().rtl() ? right() - offset : left() + offset;
  }

  float left() {
    return MARGIN + (document.lang().rtl() ? 0 : indent);
  }

  float right() {
    return left() + width();
  }

  float width() {
    return page.width() - 2 * MARGIN - indent;
  }

  void indented(float by, Runnable inside) {
    indent += by;
    inside.run();
    indent -= by;
  }

  void barred(Runnable inside) {
    boolean before = barred;
    barred = true;
    inside.run();
    barred = before;
  }

  private void bar(float top, float foot) {
    if (barred) {
      float x = document.lang().rtl() ? right() + 9 : left() - 11;
      page.decoration(
          () -> page.fill(Ink.INK).rectangle(x, foot - 4, 2, top - foot + 4).paintFill());
    }
  }

  /**
   * Lines of one element; a page break cuts it into one element a page.
   *
   * @param beside draws what belongs to the first line
   */
  void lines(String role, List<TextLine> lines, float leading, Runnable beside) {
    int at = 0;
    while (at < lines.size()) {
      need(step(lines.get(at), leading));
      int from = at;
      float pen = y;
      List<Float> tops = new ArrayList<>();
      while (at < lines.size() && pen - step(lines.get(at), leading) >= MARGIN + EDGE) {
        tops.add(pen);
        pen -= step(lines.get(at), leading);
        at++;
      }
      page.tagged(
          role,
          () -> {
            Runnable first = () -> line(lines.get(from), tops.get(0), 0);
            if (from == 0) {
              inReadersOrder(beside, first);
            } else {
              first.run();
            }
            for (int i = 1; i < tops.size(); i++) {
              line(lines.get(from + i), tops.get(i), 0);
            }
          });
      down(y - pen);
    }
  }

  /**
   * Pieces of one line, given in the order in which one reads. They are written from left to right:
   * a reader of the file glues what goes backwards (ADR 0020).
   */
  void inReadersOrder(Runnable... pieces) {
    for (int i = 0; i < pieces.length; i++) {
      pieces[document.lang().rtl() ? pieces.length - 1 - i : i].run();
    }
  }

  static float step(TextLine line, float leading) {
    return Math.max(line.size() * leading, line.height());
  }

  /** A line whose upper edge is at {@code top}, moved along the line by {@code shift}. */
  void line(TextLine line, float top, float shift) {
    on(line, top - line.ascent(), shift);
  }

  void on(TextLine line, float baseline, float shift) {
    boolean rtl = document.lang().rtl();
    float from = rtl ? left() : left() + shift;
    float to = rtl ? right() - shift : right();
    text.start(page, line, from, to, baseline, Ink.INK);
  }

  /** Writes running heads and feet, when the number of pages is known. */
  void finish(String foot, BiFunction<Integer, Integer, String> pageOf) {
    List<PdfPage> pages = document.pages();
    for (int i = 0; i < pages.size(); i++) {
      PdfPage each = pages.get(i);
      float end = each.width() - MARGIN;
      float top = each.height() - MARGIN;
      TextLine running = text.fit(heads.get(i), end - MARGIN, 6);
      TextLine number = text.line(pageOf.apply(i + 1, pages.size()));
      TextLine said = text.fit(foot, end - MARGIN - number.width() - 20, 6);
      each.decoration(
          () -> {
            text.start(each, running, MARGIN, end, top, Ink.QUIET);
            each.stroke(Ink.LINE, 0.6f);
            each.moveTo(MARGIN, top - 8).lineTo(end, top - 8).paintStroke();
            inReadersOrder(
                () -> text.start(each, said, MARGIN, end, MARGIN - 6, Ink.QUIET),
                () -> text.end(each, number, MARGIN, end, MARGIN - 6, Ink.QUIET));
          });
    }
  }
}
