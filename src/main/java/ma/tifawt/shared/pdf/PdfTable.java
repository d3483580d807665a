package ma.tifawt.shared.pdf;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import ma.tifawt.shared.i18n.Lang;

/**
 * A table over as many pages as it takes: title and notes on the first, the header on every page,
 * and at the foot of every page the scope and moment and "page x of y". Columns run in the
 * direction of the language. Rows are written as they come, so memory does not grow with them.
 *
 * <pre>{@code
 * try (PdfTable table = new PdfTable(lang, title, notes, columns, now)) {
 *   rows.forEach(row -> table.row(List.of(row.centre(), row.percent())));
 *   table.save(out, footer, (page, pages) -> texts.get(lang, "report.page", page, pages));
 * }
 * }</pre>
 */
public final class PdfTable implements AutoCloseable {
  /**
   * @param weight share of the width, relative to the other columns
   */
  public record Column(String header, float weight, Kind kind) {}

  public enum Kind {
    TEXT,
    NUMBER
  }

  private static final float MARGIN = 36;
  private static final float SIZE = 9;
  private static final float LEADING = 13;
  private static final float PADDING = 4;
  private static final float FOOT = 30;

  private final PdfDocument document;
  private final PdfText text;
  private final PdfText strong;
  private final List<Column> columns;
  private final List<Float> edges = new ArrayList<>();
  private PdfPage page;
  private float y;
  private int rowsOnPage;

  /**
   * @param notes what the reader must know first: scope, filter, moment; one line each
   */
  public PdfTable(Lang lang, String title, List<String> notes, List<Column> columns, Instant at) {
    this.document = new PdfDocument(lang, title, at);
    this.text = new PdfText(document, Typeface.TEXT, SIZE);
    this.strong = new PdfText(document, Typeface.BOLD, SIZE);
    this.columns = List.copyOf(columns);
    layOut();
    newPage();
    title(title, notes);
    header();
  }

  private void layOut() {
    float room = PdfDocument.A4_LANDSCAPE.getWidth() - 2 * MARGIN;
    double weights = columns.stream().mapToDouble(Column::weight).sum();
    float x = 0;
    edges.add(x);
    for (Column column : columns) {
      x += (float) (column.weight() / weights * room);
      edges.add(x);
    }
  }

  private void newPage() {
    page = document.page(PdfDocument.A4_LANDSCAPE);
    y = page.height() - MARGIN;
    rowsOnPage = 0;
  }

  private void title(String title, List<String> notes) {
    float right = page.width() - MARGIN;
    PdfText big = new PdfText(document, Typeface.BOLD, 16);
    for (TextLine line : big.wrap(title, right - MARGIN)) {
      y -= line.ascent();
      big.start(page, line, MARGIN, right, y, Ink.BLUE);
      y -= line.descent();
    }
    y -= 4;
    for (String note : notes) {
      for (TextLine line : text.wrap(note, right - MARGIN)) {
        y -= LEADING;
        text.start(page, line, MARGIN, right, y, Ink.QUIET);
      }
    }
    y -= 12;
  }

  private void header() {
    List<List<TextLine>> cells = cells(strong, columns.stream().map(Column::header).toList());
    float height = height(cells);
    page.fill(Ink.BLUE)
        .rectangle(MARGIN, y - height, page.width() - 2 * MARGIN, height)
        .paintFill();
    draw(cells, Ink.WHITE);
    y -= height;
  }

  public void row(List<String> cells) {
    add(text, cells, false);
  }

  /** A sum, or the first row of a part. */
  public void strongRow(List<String> cells) {
    add(strong, cells, true);
  }

  private void add(PdfText style, List<String> values, boolean tinted) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(values.size() + " cells for " + columns.size());
    }
    List<List<TextLine>> cells = cells(style, values);
    float height = height(cells);
    if (y - height < MARGIN + FOOT && rowsOnPage > 0) {
      newPage();
      header();
    }
    if (tinted || rowsOnPage % 2 == 1) {
      page.fill(tinted ? Ink.SAND : Ink.GROUND)
          .rectangle(MARGIN, y - height, page.width() - 2 * MARGIN, height)
          .paintFill();
    }
    draw(cells, Ink.INK);
    y -= height;
    rowsOnPage++;
    page.stroke(Ink.SAND, 0.5f).moveTo(MARGIN, y).lineTo(page.width() - MARGIN, y).paintStroke();
  }

  private List<List<TextLine>> cells(PdfText style, List<String> values) {
    List<List<TextLine>> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      float room = edges.get(i + 1) - edges.get(i) - 2 * PADDING;
      cells.add(style.wrap(values.get(i), room));
    }
    return cells;
  }

  private static float height(List<List<TextLine>> cells) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    return lines * LEADING + PADDING;
  }

  private void draw(List<List<TextLine>> cells, Ink ink) {
    boolean rtl = document.lang().rtl();
    for (int i = 0; i < cells.size(); i++) {
      float from = MARGIN + edges.get(i) + PADDING;
      float to = MARGIN + edges.get(i + 1) - PADDING;
      float left = rtl ? page.width() - to : from;
      float right = rtl ? page.width() - from : to;
      float baseline = y - LEADING + 2;
      for (TextLine line : cells.get(i)) {
        if (columns.get(i).kind() == Kind.NUMBER) {
          // units stand under units, and numbers run from left to right in every language
          page.text(line, right - line.width(), baseline, ink);
        } else {
          text.start(page, line, left, right, baseline, ink);
        }
        baseline -= LEADING;
      }
    }
  }

  /**
   * Finishes the feet, when the number of pages is known, and writes the file.
   *
   * @param footer what every page says about itself: scope, filter, moment
   * @param pageOf the words for "page x of y"
   */
  public void save(OutputStream out, String footer, BiFunction<Integer, Integer, String> pageOf) {
    List<PdfPage> pages = document.pages();
    PdfText small = new PdfText(document, Typeface.TEXT, 8);
    for (int i = 0; i < pages.size(); i++) {
      PdfPage each = pages.get(i);
      float right = each.width() - MARGIN;
      TextLine number = small.line(pageOf.apply(i + 1, pages.size()));
      small.end(each, number, MARGIN, right, MARGIN, Ink.QUIET);
      TextLine scope = small.fit(footer, right - MARGIN - number.width() - 20, 5);
      small.start(each, scope, MARGIN, right, MARGIN, Ink.QUIET);
    }
    document.save(out);
  }

  @Override
  public void close() {
    document.close();
  }
}
