package ma.tifawt.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** One sheet of rows, and one that says what they are. */
final class DetailXlsx implements DetailFile {

  private final Workbook book;
  private final ReportSheet sheet;
  private final ReportWords words;
  private final AttendanceReport report;
  private final NameColumns names;

  DetailXlsx(OutputStream out, ReportWords words, AttendanceReport report, NameColumns names) {
    this.book = new Workbook(out, "Tifawt", "1.0");
    this.words = words;
    this.report = report;
    this.names = names;
    this.sheet =
        ReportSheet.table(
            book,
            words,
            words.text("reports.sheet.detail"),
            DetailFile.header(words, names, words::heading),
            names.mark());
  }

  @Override
  public void accept(DetailRow row) {
    int column = 0;
    sheet.text(column++, row.learner());
    for (String name : names.cells(row)) {
      sheet.text(column++, name);
    }
    sheet.text(column++, row.gender() == null ? "" : row.gender());
    sheet.text(column++, row.band());
    sheet.text(column++, words.name(row.programme()));
    sheet.month(column++, row.month().atDay(1));
    for (Level level : Level.values()) {
      sheet.text(column++, words.name(row.place(level).name()));
    }
    sheet.text(column++, row.place(Level.CENTRE).code());
    sheet.text(column++, row.place(Level.GROUP).code());
    for (Measure measure : MEASURES) {
      sheet.number(column++, measure, row.figures());
    }
    sheet.next();
  }

  @Override
  public void finish() {
    if (!names.mark().isEmpty()) {
      sheet.text(0, names.mark());
      sheet.next();
    }
    sheet.finish();
    ReportSheet.about(book, words, words.about(report), report.madeAt());
    try {
      book.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
