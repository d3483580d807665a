package ma.tifawt.reports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report as CSV: the lines about it and an empty one, the header, the whole and the whole of
 * the months before, then places and months, weeks or days.
 */
final class ReportCsv {

  private ReportCsv() {}

  static void write(AttendanceReport report, ReportWords words, OutputStream out) {
    try (Csv csv = new Csv(out, 3 + Measure.values().length)) {
      csv.lines(words.about(report));
      csv.line(header(words));
      csv.line(line(words.text("reports.text.total"), "", words.scope(report), report.total()));
      report.trend().ifPresent(trend -> csv.line(line(trend, words)));
      String level = words.level(report.filter().level().orElseThrow());
      report
          .rows()
          .forEach(r -> csv.line(line(level, r.code(), words.name(r.name()), r.figures())));
      String step = words.step(report);
      report.periods().forEach(p -> csv.line(line(step, p.code(), words.period(p), p.figures())));
    }
  }

  private static List<String> header(ReportWords words) {
    return Stream.concat(
            Stream.of("kind", "code", "name").map(key -> words.text("reports.column." + key)),
            Stream.of(Measure.values()).map(words::fullHeading))
        .toList();
  }

  private static List<Object> line(Trend trend, ReportWords words) {
    List<Object> line =
        new ArrayList<>(
            List.of(
                words.text("reports.text.before"),
                trend.from() + "/" + trend.to(),
                words.period(trend)));
    Stream.of(Measure.values()).map(m -> Csv.number(m, trend.of(m))).forEach(line::add);
    return line;
  }

  private static List<Object> line(String kind, String code, String name, Figures figures) {
    List<Object> line = new ArrayList<>(List.of(kind, code, name));
    Stream.of(Measure.values()).map(m -> Csv.number(m, figures)).forEach(line::add);
    return line;
  }
}
