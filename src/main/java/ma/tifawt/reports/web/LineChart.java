package ma.tifawt.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.reports.PeriodRow;
import ma.tifawt.reports.ReportWords;

/**
 * Rates by month as a line, in units of the drawing. Time runs as the language does; a month
 * without marks leaves a gap of its own width.
 */
public record LineChart(int width, int height, List<Line> grid, List<Point> points, String line) {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 230;
  private static final int TOP = 30;
  private static final int BOTTOM = 185;

  /** Room for the words of the grid. */
  private static final int SIDE = 48;

  /** At most so many points are written out, evenly; the table has them all. */
  private static final int WRITTEN = 6;

  /** A line across with what it stands for. */
  public record Line(int y, int from, int to, int textX, String label) {}

  public record Point(double x, double y, double valueY, String month, String value) {}

  static LineChart of(List<PeriodRow> periods, ReportWords words, boolean rtl) {
    List<Point> points = new ArrayList<>();
    int every = Math.max(1, (periods.size() + WRITTEN - 1) / WRITTEN);
    double step = (WIDTH - SIDE) / (double) Math.max(1, periods.size());
    for (int i = 0; i < periods.size(); i++) {
      PeriodRow row = periods.get(i);
      if (row.figures().rate().isPresent()) {
        double along = SIDE + (i + 0.5) * step;
        double y = height(row.figures().rate().getAsDouble());
        boolean written = i % every == 0;
        points.add(
            new Point(
                tenth(rtl ? WIDTH - along : along),
                tenth(y),
                tenth(y - 12),
                written ? words.shortPeriod(row) : "",
                written ? words.percent(row.figures().rate()) : ""));
      }
    }
    String line = points.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" "));
    return new LineChart(WIDTH, HEIGHT, grid(words, rtl), points, line);
  }

  private static List<Line> grid(ReportWords words, boolean rtl) {
    return Stream.of(0.0, 0.5, 1.0)
        .map(
            share ->
                new Line(
                    (int) height(share),
                    rtl ? 0 : SIDE,
                    rtl ? WIDTH - SIDE : WIDTH,
                    rtl ? WIDTH : 0,
                    words.percent(java.util.OptionalDouble.of(share))))
        .toList();
  }

  private static double height(double rate) {
    return BOTTOM - rate * (BOTTOM - TOP);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
