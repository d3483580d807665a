package ma.tifawt.pivot;

import java.io.OutputStream;
import java.util.Locale;

/** The files a table can be taken as. */
public enum PivotFormat {
  CSV("text/csv;charset=utf-8", PivotFiles::csv),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PivotFiles::xlsx),
  ODS("application/vnd.oasis.opendocument.spreadsheet", PivotFiles::ods);

  private interface Writer {
    void write(PivotFiles files, OutputStream out);
  }

  private final String mediaType;
  private final Writer writer;

  PivotFormat(String mediaType, Writer writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public void write(PivotTable table, PivotWords words, OutputStream out) {
    writer.write(new PivotFiles(table, words), out);
  }
}
