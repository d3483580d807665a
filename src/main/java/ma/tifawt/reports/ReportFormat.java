package ma.tifawt.reports;

import java.io.OutputStream;

/** The files a report can be taken as. */
public enum ReportFormat {
  CSV("text/csv;charset=utf-8", ReportCsv::write),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportXlsx::write),
  ODS("application/vnd.oasis.opendocument.spreadsheet", ReportOds::write),
  JSON("application/json", ReportJson::write),
  PDF("application/pdf", ReportPdf::write);

  private interface Writer {
    void write(AttendanceReport report, ReportWords words, OutputStream out);
  }

  private final String mediaType;
  private final Writer writer;

  ReportFormat(String mediaType, Writer writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public void write(AttendanceReport report, ReportWords words, OutputStream out) {
    writer.write(report, words, out);
  }
}
