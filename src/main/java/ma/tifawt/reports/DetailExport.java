package ma.tifawt.reports;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes the rows of a detail file as they come. */
public final class DetailExport {

  /** Where the rows come from: it calls the consumer for each. */
  public interface Source {
    void each(Consumer<DetailRow> sink);
  }

  private DetailExport() {}

  /**
   * @param report what the file says about itself
   * @throws IllegalArgumentException if there is no such file: rows on paper serve nobody, and CSV
   *     opens where ODS does
   */
  public static void write(
      ReportFormat format,
      AttendanceReport report,
      ReportWords words,
      OutputStream out,
      Source rows) {
    DetailFile file =
        switch (format) {
          case CSV -> new DetailCsv(out, words, report);
          case XLSX -> new DetailXlsx(out, words, report);
          case JSON -> new DetailJson(out, words, report);
          case ODS, PDF -> throw new IllegalArgumentException("no detail as " + format);
        };
    rows.each(file);
    file.finish();
  }
}
