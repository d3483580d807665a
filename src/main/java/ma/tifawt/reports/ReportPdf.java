package ma.tifawt.reports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.shared.pdf.PdfTable;

/** The report on paper: the whole, the places, the months. */
final class ReportPdf {

  private static final float NAME_WEIGHT = 3.4f;

  private ReportPdf() {}

  static void write(AttendanceReport report, ReportWords words, OutputStream out) {
    List<String> notes =
        words.about(report).stream().skip(1).map(a -> a.what() + ": " + a.value()).toList();
    try (PdfTable table =
        new PdfTable(words.lang(), words.title(), notes, columns(report, words), report.madeAt())) {
      table.strongRow(row(words, words.text("reports.text.total"), report.total()));
      report.trend().ifPresent(trend -> table.row(row(words, trend)));
      report.rows().forEach(r -> table.row(row(words, words.name(r.name()), r.figures())));
      if (!report.periods().isEmpty()) {
        table.strongRow(heading(words.bySteps(report)));
        report.periods().forEach(p -> table.row(row(words, words.period(p), p.figures())));
      }
      String foot =
          String.join(
              " · ",
              words.scope(report),
              words.period(report),
              words.filter(report),
              words.moment(report.madeAt()));
      table.save(out, foot, (page, pages) -> words.text("reports.text.page", page, pages));
    }
  }

  private static List<PdfTable.Column> columns(AttendanceReport report, ReportWords words) {
    String level = words.level(report.filter().level().orElseThrow());
    return Stream.concat(
            Stream.of(new PdfTable.Column(level, NAME_WEIGHT, PdfTable.Kind.TEXT)),
            Stream.of(Measure.values())
                .map(m -> new PdfTable.Column(words.heading(m), 1, PdfTable.Kind.NUMBER)))
        .toList();
  }

  private static List<String> row(ReportWords words, String name, Figures figures) {
    List<String> cells = new ArrayList<>(List.of(name));
    Stream.of(Measure.values()).map(m -> words.cell(m, figures)).forEach(cells::add);
    return cells;
  }

  private static List<String> row(ReportWords words, Trend trend) {
    List<String> cells = new ArrayList<>(List.of(words.before(trend)));
    Stream.of(Measure.values())
        .map(m -> trend.of(m).isEmpty() ? "" : words.cell(m, trend.figures()))
        .forEach(cells::add);
    return cells;
  }

  private static List<String> heading(String text) {
    List<String> cells = new ArrayList<>(List.of(text));
    Stream.of(Measure.values()).map(m -> "").forEach(cells::add);
    return cells;
  }
}
