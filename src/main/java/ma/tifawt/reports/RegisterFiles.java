package ma.tifawt.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * The report on registers as files: who has not taken which, and in a workbook places and trainers.
 */
public final class RegisterFiles {

  private static final List<String> COUNTS =
      List.of("expected", "taken", "onTime", "closed", "shareTaken", "shareOnTime");
  private static final List<String> MISSING =
      List.of("centreCode", "centre", "groupCode", "group", "trainer", "session", "reminded");

  private RegisterFiles() {}

  public static void write(
      String format, RegisterReport report, RegisterWords words, OutputStream out) {
    if (format.equals("csv")) {
      csv(report, words, out);
    } else {
      xlsx(report, words, out);
    }
  }

  /** The lines about it and an empty one, the header, who has not taken which. */
  private static void csv(RegisterReport report, RegisterWords words, OutputStream out) {
    try (Csv csv = new Csv(out, MISSING.size())) {
      csv.lines(words.about(report));
      csv.line(header(words.words(), MISSING));
      report.missing().forEach(row -> csv.line(cells(row, words).toList()));
    }
  }

  private static List<String> header(ReportWords say, List<String> keys) {
    return keys.stream().map(key -> say.text("registers.column." + key)).toList();
  }

  private static Stream<String> cells(MissingRegister row, RegisterWords words) {
    return Stream.of(
        row.centre().code(),
        words.words().name(row.centre().name()),
        row.group().code(),
        words.words().name(row.group().name()),
        words.trainers(row),
        row.startsAt().toString().replace('T', ' '),
        row.remindedOn().map(Object::toString).orElse(""));
  }

  private static void xlsx(RegisterReport report, RegisterWords words, OutputStream out) {
    ReportWords say = words.words();
    try (Workbook book = new Workbook(out, "Tifawt", "1.0")) {
      missing(book, report, words);
      String code = say.text("reports.column.code");
      String level = say.level(report.level());
      ReportSheet places = sheet(book, say, level, Stream.of(code, level));
      places.width(1, 36);
      for (RegisterRow row : report.rows()) {
        places.text(0, row.code());
        places.text(1, say.name(row.name()));
        counts(places, 2, row.counts());
      }
      places.text(1, say.text("reports.text.total"));
      counts(places, 2, report.total());
      places.finish();
      String trainer = say.text("registers.column.trainer");
      ReportSheet trainers = sheet(book, say, trainer, Stream.of(trainer));
      trainers.width(0, 36);
      for (TrainerRow row : report.trainers()) {
        trainers.text(0, words.trainer(row));
        counts(trainers, 1, row.counts());
      }
      trainers.finish();
      ReportSheet.about(book, say, words.about(report), report.madeAt());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void missing(Workbook book, RegisterReport report, RegisterWords words) {
    ReportWords say = words.words();
    ReportSheet sheet =
        ReportSheet.table(book, say, say.text("registers.sheet.missing"), header(say, MISSING));
    for (MissingRegister row : report.missing()) {
      int column = 0;
      for (String cell : cells(row, words).toList()) {
        sheet.text(column++, cell);
      }
      sheet.moment(MISSING.indexOf("session"), row.startsAt());
      sheet.next();
    }
    sheet.finish();
  }

  private static ReportSheet sheet(
      Workbook book, ReportWords say, String name, Stream<String> first) {
    return ReportSheet.table(
        book, say, name, Stream.concat(first, header(say, COUNTS).stream()).toList());
  }

  private static void counts(ReportSheet sheet, int from, RegisterCounts counts) {
    sheet.count(from, counts.expected());
    sheet.count(from + 1, counts.taken());
    sheet.count(from + 2, counts.onTime());
    sheet.count(from + 3, counts.closed());
    sheet.share(from + 4, counts.shareTaken());
    sheet.share(from + 5, counts.shareOnTime());
    sheet.next();
  }
}
