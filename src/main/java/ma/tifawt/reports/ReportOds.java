package ma.tifawt.reports;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The report as an OpenDocument spreadsheet: the sheets of the workbook, in the same order. */
final class ReportOds {

  private ReportOds() {}

  static void write(AttendanceReport report, ReportWords words, OutputStream out) {
    try (Ods book = new Ods(out, words.lang().rtl())) {
      String level = words.level(report.filter().level().orElseThrow());
      book.sheet(level, header(words, words.text("reports.column.code"), level));
      for (ReportRow row : report.rows()) {
        place(book, row.code(), words.name(row.name()), row.figures());
      }
      place(book, "", words.text("reports.text.total"), report.total());
      report.trend().ifPresent(trend -> before(book, trend, words));
      book.endSheet();
      String step = words.step(report);
      book.sheet(step, header(words, step));
      for (PeriodRow row : report.periods()) {
        book.row();
        start(book, row);
        figures(book, row.figures());
        book.endRow();
      }
      book.endSheet();
      book.about(words, words.about(report));
    }
  }

  private static void start(Ods book, PeriodRow period) {
    if (period.step() == Step.MONTH) {
      book.month(period.start());
    } else {
      book.day(period.start());
    }
  }

  private static void place(Ods book, String code, String name, Figures figures) {
    book.row();
    book.text(code);
    book.text(name);
    figures(book, figures);
    book.endRow();
  }

  private static void before(Ods book, Trend trend, ReportWords words) {
    book.row();
    book.text("");
    book.text(words.before(trend));
    for (Measure measure : Measure.values()) {
      book.number(measure, trend.of(measure));
    }
    book.endRow();
  }

  private static List<String> header(ReportWords words, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(Measure.values()).map(words::heading))
        .toList();
  }

  private static void figures(Ods book, Figures figures) {
    for (Measure measure : Measure.values()) {
      book.number(measure, figures);
    }
  }
}
