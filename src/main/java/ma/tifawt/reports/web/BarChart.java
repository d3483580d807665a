package ma.tifawt.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import ma.tifawt.reports.ReportRow;
import ma.tifawt.reports.ReportWords;

/**
 * Rates as bars one under the other, in units of the drawing. The bars begin where the language
 * begins.
 */
public record BarChart(int width, int height, List<Bar> bars) {

  /** Above this many bars a drawing says less than the table. */
  static final int MOST = 40;

  private static final int WIDTH = 400;
  private static final int STEP = 42;

  /**
   * @param start where a text at the beginning of the line is anchored
   * @param end where a text at the end of the line is anchored
   * @param x left edge of the filled part
   */
  public record Bar(
      String label, String value, int start, int end, int textY, int y, double x, double filled) {}

  static BarChart of(List<ReportRow> rows, ReportWords words, boolean rtl) {
    List<Bar> bars = new ArrayList<>();
    for (ReportRow row : rows) {
      OptionalDouble rate = row.figures().rate();
      double filled = Math.round(rate.orElse(0) * WIDTH * 10) / 10.0;
      int top = bars.size() * STEP;
      bars.add(
          new Bar(
              words.name(row.name()),
              words.percent(rate),
              rtl ? WIDTH : 0,
              rtl ? 0 : WIDTH,
              top + 16,
              top + 23,
              rtl ? WIDTH - filled : 0,
              filled));
    }
    return new BarChart(WIDTH, bars.size() * STEP, bars);
  }
}
