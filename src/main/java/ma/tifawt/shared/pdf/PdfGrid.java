package ma.tifawt.shared.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A small table with lines around its cells; columns as wide as their words ask, as far as it goes.
 */
final class PdfGrid {
  private static final float PADDING = 5;

  private final PdfText text;
  private final List<List<List<TextLine>>> rows = new ArrayList<>();
  private final float[] widths;

  /**
   * @param cells rows of the same number of cells, the first the head
   */
  PdfGrid(PdfText text, List<List<RichText>> cells, float room) {
    this.text = text;
    int columns = cells.stream().mapToInt(List::size).max().orElse(0);
    widths = new float[columns];
    for (List<RichText> row : cells) {
      for (int i = 0; i < row.size(); i++) {
        float natural = text.wrap(row.get(i), Float.MAX_VALUE).get(0).width();
        widths[i] = Math.max(widths[i], natural + 2 * PADDING + 2);
      }
    }
    shrink(room);
    for (int r = 0; r < cells.size(); r++) {
      List<List<TextLine>> row = new ArrayList<>();
      for (int i = 0; i < cells.get(r).size(); i++) {
        RichText cell = cells.get(r).get(i);
        RichText said = r == 0 ? RichText.strong(cell.text()) : cell;
        row.add(text.wrap(said, widths[i] - 2 * PADDING));
      }
      rows.add(row);
    }
  }

  /** Wide columns give way first. */
  private void shrink(float room) {
    float all = sum(widths.length);
    if (all <= room) {
      float more = Math.min(room - all, all * 0.25f) / Math.max(1, widths.length);
      for (int i = 0; i < widths.length; i++) {
        widths[i] += more;
      }
      return;
    }
    float fair = room / widths.length;
    float kept = 0;
    float wide = 0;
    for (float width : widths) {
      kept += width <= fair ? width : 0;
      wide += width <= fair ? 0 : width;
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = widths[i] <= fair ? widths[i] : widths[i] / wide * (room - kept);
    }
  }

  private float sum(int columns) {
    float sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += widths[i];
    }
    return sum;
  }

  float height() {
    float all = 0;
    for (int row = 0; row < rows.size(); row++) {
      all += height(row);
    }
    return all;
  }

  /** Letters of all scripts in a row stand on one line. */
  private float ascent(int row) {
    return (float) rows.get(row).stream().mapToDouble(cell -> cell.get(0).ascent()).max().orElse(0);
  }

  float height(int row) {
    float tallest = 0;
    for (List<TextLine> cell : rows.get(row)) {
      float lines = 0;
      for (TextLine line : cell) {
        lines += line.height();
      }
      tallest = Math.max(tallest, lines);
    }
    return Math.max(tallest, 16) + 2 * PADDING;
  }

  /** The cells of a row, each an element of its own. */
  void draw(PdfPage page, int row, float edge, float top) {
    page.decoration(() -> lines(page, row, edge, top));
    String role = row == 0 ? "TH" : "TD";
    page.row(role, cells(page, row, edge, top));
  }

  /** The head again, on the next page: seen, but not read aloud a second time. */
  void repeat(PdfPage page, float edge, float top) {
    page.decoration(
        () -> {
          lines(page, 0, edge, top);
          cells(page, 0, edge, top).forEach(Runnable::run);
        });
  }

  private void lines(PdfPage page, int row, float edge, float top) {
    float height = height(row);
    for (int i = 0; i < rows.get(row).size(); i++) {
      page.stroke(Ink.LINE, 0.7f).rectangle(left(i, edge), top - height, widths[i], height);
      page.paintStroke();
    }
  }

  private List<Runnable> cells(PdfPage page, int row, float edge, float top) {
    List<Runnable> cells = new ArrayList<>();
    for (int i = 0; i < rows.get(row).size(); i++) {
      float from = left(i, edge) + PADDING;
      float to = left(i, edge) + widths[i] - PADDING;
      List<TextLine> words = rows.get(row).get(i);
      cells.add(
          () -> {
            float baseline = top - PADDING - ascent(row);
            for (TextLine line : words) {
              text.start(page, line, from, to, baseline, Ink.INK);
              baseline -= line.height();
            }
          });
    }
    return cells;
  }

  /** Columns run from the edge where the language starts. */
  private float left(int column, float edge) {
    return text.rtl() ? edge - sum(column + 1) : edge + sum(column);
  }
}
