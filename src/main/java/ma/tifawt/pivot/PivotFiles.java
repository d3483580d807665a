package ma.tifawt.pivot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.reports.Csv;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.Measure;
import ma.tifawt.reports.Ods;
import ma.tifawt.reports.ReportSheet;
import ma.tifawt.reports.ReportWords;
import org.dhatim.fastexcel.Workbook;

/** A table as files: all its rows and columns, the totals last, and what it says about itself. */
final class PivotFiles {

  private final PivotTable table;
  private final PivotWords say;
  private final ReportWords words;
  private final Measure measure;

  PivotFiles(PivotTable table, PivotWords say) {
    this.table = table;
    this.say = say;
    this.words = say.words();
    this.measure = table.ask().measure();
  }

  /** One line of the table; its figures end with the total of the line. */
  private record Line(String code, String name, Stream<Optional<Figures>> figures) {}

  private Stream<Line> lines() {
    Stream<Line> rows =
        table.rows().stream()
            .map(
                row ->
                    new Line(
                        row.code(),
                        say.head(table.ask().rows(), row),
                        Stream.concat(
                            table.columns().stream().map(column -> table.cell(row, column)),
                            Stream.of(table.ofRow(row)))));
    Line total =
        new Line(
            "",
            words.text("reports.text.total"),
            Stream.concat(table.columns().stream().map(table::ofColumn), Stream.of(table.whole())));
    return Stream.concat(rows, Stream.of(total));
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    header.add(words.text("reports.column.code"));
    header.add(say.dimension(table.ask().rows()));
    table.columns().forEach(column -> header.add(heading(column)));
    header.add(words.text("reports.text.total"));
    return header;
  }

  private String heading(Head column) {
    Dimension dimension = table.ask().columns();
    String name = say.head(dimension, column);
    return say.hasCode(dimension) ? name + " (" + column.code() + ")" : name;
  }

  void csv(OutputStream out) {
    List<String> header = header();
    try (Csv csv = new Csv(out, header.size())) {
      csv.lines(say.about(table));
      csv.line(header);
      lines()
          .forEach(
              line -> {
                List<Object> fields = new ArrayList<>(List.of(line.code(), line.name()));
                line.figures()
                    .forEach(f -> fields.add(f.map(x -> Csv.number(measure, x)).orElse("")));
                csv.line(fields);
              });
    }
  }

  void xlsx(OutputStream out) {
    try (Workbook book = new Workbook(out, "Tifawt", "1.0")) {
      ReportSheet sheet = ReportSheet.table(book, words, words.text("pivot.sheet.table"), header());
      sheet.width(1, 36);
      lines()
          .forEach(
              line -> {
                sheet.text(0, line.code());
                sheet.text(1, line.name());
                int column = 2;
                for (Optional<Figures> figures : line.figures().toList()) {
                  int at = column++;
                  figures.ifPresent(f -> sheet.number(at, measure, f));
                }
                sheet.next();
              });
      sheet.finish();
      ReportSheet.about(book, words, say.about(table), table.scope().madeAt());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  void ods(OutputStream out) {
    try (Ods book = new Ods(out, words.lang().rtl())) {
      book.sheet(words.text("pivot.sheet.table"), header());
      lines()
          .forEach(
              line -> {
                book.row();
                book.text(line.code());
                book.text(line.name());
                line.figures()
                    .forEach(f -> f.ifPresentOrElse(x -> book.number(measure, x), book::empty));
                book.endRow();
              });
      book.endSheet();
      book.about(words, say.about(table));
    }
  }
}
