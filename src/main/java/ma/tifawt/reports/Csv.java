package ma.tifawt.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Lines as RFC 4180 wants them: commas, CRLF, the same number of fields in each. UTF-8 with a byte
 * order mark, without which spreadsheets take Arabic for something else; numbers with a point.
 */
public final class Csv implements AutoCloseable {

  /** Signs that make a spreadsheet compute a text (OWASP, "CSV Injection"). */
  private static final String STARTS_FORMULA = "=+-@\t\r";

  private final Writer out;
  private final int width;

  /**
   * @param width fields of every line; shorter ones are filled up
   */
  public Csv(OutputStream out, int width) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.width = width;
    write("\uFEFF");
  }

  public void line(Object... fields) {
    line(Arrays.asList(fields));
  }

  public void line(List<?> fields) {
    for (int i = 0; i < width; i++) {
      write(i == 0 ? "" : ",");
      write(i < fields.size() ? field(fields.get(i)) : "");
    }
    write("\r\n");
  }

  public void lines(List<ReportWords.About> about) {
    about.forEach(line -> line(line.what(), line.value()));
    line(Collections.emptyList());
  }

  /** A share as percent and hours with one decimal, a count whole; empty where nothing is. */
  public static Object number(Measure measure, Figures figures) {
    return number(measure, measure.of(figures));
  }

  static Object number(Measure measure, OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (measure.kind()) {
      case COUNT -> (long) value.getAsDouble();
      case SHARE -> rounded(value.getAsDouble() * 100);
      case HOURS -> rounded(value.getAsDouble());
    };
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
  }

  /** Marks of direction are for the eye; a program that reads the file would trip over them. */
  private static String field(Object value) {
    return value instanceof Number number
        ? number.toString()
        : quoted(String.valueOf(value).replaceAll("[\u200E\u200F]", ""));
  }

  private static String quoted(String text) {
    String safe =
        !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
