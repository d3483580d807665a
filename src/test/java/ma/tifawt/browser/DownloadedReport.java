package ma.tifawt.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import ma.tifawt.reports.CsvReading;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What other programs see in the files of a report. */
final class DownloadedReport {

  private static final String MARK = "\uFEFF";

  private DownloadedReport() {}

  /** Lines of a CSV that begins as spreadsheets want it. */
  static List<List<String>> csv(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (!text.startsWith(MARK)) {
      throw new AssertionError("no byte order mark: " + text.substring(0, 20));
    }
    return CsvReading.of(text.substring(1));
  }

  /** Rows of a workbook's sheet. */
  static List<Row> sheet(byte[] file, int index) {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return book.getSheet(index).orElseThrow().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the first sheet runs from the right. */
  static boolean isFromTheRight(byte[] file) throws IOException {
    Path kept = Files.createTempFile("report", ".xlsx");
    try {
      Files.write(kept, file);
      try (ZipFile zip = new ZipFile(kept.toFile())) {
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
        return new String(sheet.readAllBytes(), StandardCharsets.UTF_8)
            .contains("rightToLeft=\"true\"");
      }
    } finally {
      Files.delete(kept);
    }
  }
}
