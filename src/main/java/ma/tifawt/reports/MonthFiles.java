package ma.tifawt.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** A month as a file: its centres, and in a workbook the frozen figures of their groups. */
public final class MonthFiles {

  private static final List<Measure> OF_GROUP =
      Stream.of(Measure.values())
          .filter(m -> m != Measure.SESSIONS && m != Measure.UNNAMED)
          .toList();

  private MonthFiles() {}

  public static void write(String format, MonthTable table, MonthWords words, OutputStream out) {
    if (format.equals("csv")) {
      csv(table, words, out);
    } else {
      xlsx(table, words, out);
    }
  }

  private static void csv(MonthTable table, MonthWords words, OutputStream out) {
    ReportWords say = words.words();
    List<String> header = header(say);
    try (Csv csv = new Csv(out, header.size())) {
      csv.lines(words.about(table));
      csv.line(header);
      for (CentreMonth row : table.centres()) {
        List<Object> line = new ArrayList<>();
        line.add(row.code());
        line.add(say.name(row.name()));
        line.add(words.state(row.state()));
        line.add(row.registers().expected());
        line.add(row.registers().taken());
        Stream.of(Measure.values()).map(m -> Csv.number(m, row.figures())).forEach(line::add);
        csv.line(line);
      }
    }
  }

  private static List<String> header(ReportWords say) {
    return Stream.concat(
            Stream.of(
                say.text("reports.column.code"),
                say.level(Level.CENTRE),
                say.text("months.column.state"),
                say.text("registers.column.expected"),
                say.text("registers.column.taken")),
            Stream.of(Measure.values()).map(say::fullHeading))
        .toList();
  }

  private static void xlsx(MonthTable table, MonthWords words, OutputStream out) {
    ReportWords say = words.words();
    try (Workbook book = new Workbook(out, "Tifawt", "1.0")) {
      ReportSheet sheet = ReportSheet.table(book, say, say.level(Level.CENTRE), header(say));
      sheet.width(1, 36);
      for (CentreMonth row : table.centres()) {
        sheet.text(0, row.code());
        sheet.text(1, say.name(row.name()));
        sheet.text(2, words.state(row.state()));
        sheet.count(3, row.registers().expected());
        sheet.count(4, row.registers().taken());
        int column = 5;
        for (Measure measure : Measure.values()) {
          sheet.number(column++, measure, row.figures());
        }
        sheet.next();
      }
      sheet.finish();
      groups(book, table, say);
      ReportSheet.about(book, say, words.about(table), table.madeAt());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void groups(Workbook book, MonthTable table, ReportWords say) {
    List<String> header =
        Stream.of(
                Stream.of("centreCode", "groupCode", "name", "band", "gender")
                    .map(key -> say.text("reports.column." + key)),
                OF_GROUP.stream().map(say::heading))
            .flatMap(part -> part)
            .toList();
    ReportSheet sheet = ReportSheet.table(book, say, say.level(Level.GROUP), header);
    for (FrozenRow row : table.groups()) {
      sheet.text(0, row.centreCode());
      sheet.text(1, row.groupCode());
      sheet.text(2, say.name(row.group()));
      sheet.text(3, row.band());
      sheet.text(4, row.gender());
      int column = 5;
      for (Measure measure : OF_GROUP) {
        sheet.number(column++, measure, row.figures());
      }
      sheet.next();
    }
    sheet.finish();
  }
}
