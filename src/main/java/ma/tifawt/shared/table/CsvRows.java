package ma.tifawt.shared.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;

/**
 * Rows of a CSV text as RFC 4180 has it, with the freedoms people take: any of {@code ;}, comma and
 * tab, line ends of three kinds, quotes inside an unquoted cell, Excel's line {@code sep=;}.
 */
public final class CsvRows implements TableRows {

  private static final int END = -1;

  private final Reader in;
  private final char separator;
  private final String form;
  private int line = 1;

  private CsvRows(Reader in, char separator, String form) {
    this.in = in;
    this.separator = separator;
    this.form = form;
  }

  static CsvRows open(Path file) throws IOException {
    Encoding encoding = Encoding.of(file);
    InputStream bytes = Files.newInputStream(file);
    bytes.skipNBytes(encoding.mark());
    return over(new InputStreamReader(bytes, encoding.charset()), encoding.charset().name());
  }

  /** Rows of a text that somebody pasted. */
  public static CsvRows of(String text) {
    try {
      return over(new StringReader(text), "text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvRows over(Reader text, String encoding) throws IOException {
    BufferedReader in = new BufferedReader(text, 1 << 16);
    Separator separator = Separator.of(in);
    CsvRows rows = new CsvRows(in, separator.sign(), encoding + " " + separator.word());
    if (separator.declared()) {
      in.readLine();
      rows.line = 2;
    }
    return rows;
  }

  @Override
  public String form() {
    return form;
  }

  @Override
  public Optional<TableRow> next() {
    try {
      TableRow row = read();
      while (row != null && row.isBlank()) {
        row = read();
      }
      if (row != null) {
        TableLimits.check(row);
      }
      return Optional.ofNullable(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableRow read() throws IOException {
    int first = line;
    List<String> cells = new ArrayList<>();
    int c = in.read();
    if (c == END) {
      return null;
    }
    StringBuilder cell = new StringBuilder();
    while (true) {
      if (c == '"' && isBlank(cell)) {
        c = quoted(cell, first);
        continue;
      }
      if (c == END || c == '\n' || c == '\r') {
        cells.add(clean(cell));
        endLine(c);
        return new TableRow(first, cells);
      }
      if (c == separator) {
        cells.add(clean(cell));
        cell.setLength(0);
      } else {
        append(cell, c, first, cells.size());
      }
      c = in.read();
    }
  }

  /** Reads up to the closing quote and gives what stands behind it. */
  private int quoted(StringBuilder cell, int first) throws IOException {
    cell.setLength(0);
    for (int c = in.read(); c != END; c = in.read()) {
      if (c == '"') {
        c = in.read();
        if (c != '"') {
          return skipBlanks(c);
        }
      }
      if (c == '\n') {
        line++;
      }
      append(cell, c, first, 0);
    }
    throw new DomainException(TableError.QUOTE_NOT_CLOSED, first);
  }

  private int skipBlanks(int c) throws IOException {
    int next = c;
    while (next == ' ' && separator != ' ') {
      next = in.read();
    }
    return next;
  }

  private void endLine(int c) throws IOException {
    line++;
    if (c == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
  }

  private static void append(StringBuilder cell, int c, int row, int column) {
    if (c == 0) {
      throw new DomainException(TableError.NO_TEXT, row);
    }
    if (cell.length() > TableLimits.CELL) {
      throw new DomainException(TableError.CELL_TOO_LONG, row, column + 1, TableLimits.CELL);
    }
    cell.append((char) c);
  }

  private static boolean isBlank(StringBuilder cell) {
    return cell.toString().isBlank();
  }

  private static String clean(StringBuilder cell) {
    return CellText.clean(cell.toString());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
