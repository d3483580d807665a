package ma.tifawt.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** The report as a workbook: places, months, and what it says about itself. */
final class ReportXlsx {

  private ReportXlsx() {}

  static void write(AttendanceReport report, ReportWords words, OutputStream out) {
    try (Workbook book = new Workbook(out, "Tifawt", "1.0")) {
      places(book, report, words);
      periods(book, report, words);
      ReportSheet.about(book, words, words.about(report), report.madeAt());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void places(Workbook book, AttendanceReport report, ReportWords words) {
    String level = words.level(report.filter().level().orElseThrow());
    List<String> header = header(words, words.text("reports.column.code"), level);
    ReportSheet sheet = ReportSheet.table(book, words, level, header);
    sheet.width(1, 36);
    for (ReportRow row : report.rows()) {
      sheet.text(0, row.code());
      sheet.text(1, words.name(row.name()));
      figures(sheet, 2, row.figures());
      sheet.next();
    }
    sheet.text(1, words.text("reports.text.total"));
    figures(sheet, 2, report.total());
    sheet.next();
    report.trend().ifPresent(trend -> before(sheet, trend, words));
    sheet.finish();
  }

  private static void before(ReportSheet sheet, Trend trend, ReportWords words) {
    sheet.text(1, words.before(trend));
    int column = 2;
    for (Measure measure : Measure.values()) {
      sheet.number(column++, measure, trend.of(measure));
    }
  }

  private static void periods(Workbook book, AttendanceReport report, ReportWords words) {
    String step = words.step(report);
    ReportSheet sheet = ReportSheet.table(book, words, step, header(words, step));
    for (PeriodRow row : report.periods()) {
      sheet.start(0, row);
      figures(sheet, 1, row.figures());
      sheet.next();
    }
    sheet.finish();
  }

  private static List<String> header(ReportWords words, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(Measure.values()).map(words::heading))
        .toList();
  }

  private static void figures(ReportSheet sheet, int from, Figures figures) {
    int column = from;
    for (Measure measure : Measure.values()) {
      sheet.number(column++, measure, figures);
    }
  }
}
