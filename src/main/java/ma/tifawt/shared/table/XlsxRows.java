package ma.tifawt.shared.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ma.tifawt.shared.error.DomainException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Rows of the first visible sheet that holds something. Numbers come as they are stored, so that a
 * date is its serial number of days since 1900; a formula gives the value it had.
 */
final class XlsxRows implements TableRows {

  /** Days between the two calendars that workbooks have. */
  private static final int FROM_1904 = 1462;

  private final ReadableWorkbook workbook;
  private final Stream<Row> opened;
  private final Iterator<Row> rows;

  private XlsxRows(ReadableWorkbook workbook, Stream<Row> opened, Iterator<Row> rows) {
    this.workbook = workbook;
    this.opened = opened;
    this.rows = rows;
  }

  static XlsxRows open(Path file) throws IOException {
    checkSize(file);
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
      for (Sheet sheet : visible(workbook)) {
        Stream<Row> opened = sheet.openStream();
        Iterator<Row> rows = opened.iterator();
        if (rows.hasNext()) {
          return new XlsxRows(workbook, opened, rows);
        }
        opened.close();
      }
      workbook.close();
    } catch (DomainException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the reader throws what its zip and XML libraries throw; to a person it is one thing
      throw new DomainException(TableError.WORKBOOK_BROKEN);
    }
    throw new DomainException(TableError.EMPTY);
  }

  private static List<Sheet> visible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .toList();
  }

  /** Unpacks to nowhere first: what the file says of its own sizes proves nothing. */
  private static void checkSize(Path file) throws IOException {
    long left = TableLimits.UNPACKED;
    byte[] buffer = new byte[1 << 16];
    boolean workbook;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      workbook = zip.getEntry("xl/workbook.xml") != null;
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(part)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            left -= n;
            if (left < 0) {
              throw new DomainException(TableError.TOO_LARGE, TableLimits.UNPACKED >> 20);
            }
          }
        }
      }
    } catch (ZipException | EOFException e) {
      throw new DomainException(TableError.WORKBOOK_BROKEN);
    }
    if (!workbook) {
      throw new DomainException(TableError.OTHER_KIND, "ZIP");
    }
  }

  @Override
  public String form() {
    return "xlsx";
  }

  @Override
  public Optional<TableRow> next() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        checkWidth(row);
        TableRow read = read(row);
        if (!read.isBlank()) {
          TableLimits.check(read);
          return Optional.of(read);
        }
      }
      return Optional.empty();
    } catch (DomainException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DomainException(TableError.WORKBOOK_BROKEN);
    }
  }

  /** Formatting to the last column is no content; content there is refused by the limits. */
  private static void checkWidth(Row row) {
    for (int i = TableLimits.COLUMNS; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell != null && cell.getType() != CellType.EMPTY) {
        throw new DomainException(
            TableError.TOO_MANY_COLUMNS, row.getRowNum(), TableLimits.COLUMNS);
      }
    }
  }

  private TableRow read(Row row) {
    int last = Math.min(row.getCellCount(), TableLimits.COLUMNS);
    List<String> cells = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      cells.add(text(row.getCell(i)));
    }
    return new TableRow(row.getRowNum(), cells);
  }

  private String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber();
      if (workbook.isDate1904() && isDate(cell)) {
        number = number.add(BigDecimal.valueOf(FROM_1904));
      }
      return number.stripTrailingZeros().toPlainString();
    }
    return CellText.clean(cell.getText());
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("y");
  }

  @Override
  public void close() {
    opened.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
