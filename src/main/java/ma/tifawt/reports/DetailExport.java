package ma.tifawt.reports;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import ma.tifawt.people.ChildName;

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
          case CSV -> new DetailCsv(out, words, report, NameColumns.NONE);
          case XLSX -> new DetailXlsx(out, words, report, NameColumns.NONE);
          case JSON -> new DetailJson(out, words, report);
          case ODS, PDF -> throw new IllegalArgumentException("no detail as " + format);
        };
    rows.each(file);
    file.finish();
  }

  /**
   * The same with names, and on it who took it and why.
   *
   * @param book the names of some children by their codes
   * @throws IllegalArgumentException if there is no such file with names
   */
  public static void writeNamed(
      ReportFormat format,
      NamedDetail detail,
      ReportWords words,
      OutputStream out,
      Source rows,
      Function<Collection<String>, Map<String, ChildName>> book) {
    NameColumns names = NameColumns.of(detail, words);
    DetailFile file =
        switch (format) {
          case CSV -> new DetailCsv(out, words, detail.report(), names);
          case XLSX -> new DetailXlsx(out, words, detail.report(), names);
          case JSON, ODS, PDF -> throw new IllegalArgumentException("no names as " + format);
        };
    NamedFile named = new NamedFile(file, names, book);
    rows.each(named);
    named.finish();
  }
}
