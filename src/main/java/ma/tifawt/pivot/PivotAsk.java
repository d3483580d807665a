package ma.tifawt.pivot;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.reports.Measure;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.Span;
import ma.tifawt.shared.error.DomainException;

/**
 * What is asked of a table. It lives in the address of the page and of the file, and in what is
 * saved.
 *
 * @param filter without level and step; without months where a span stands for them
 * @param span months told from the day of reading; empty for those of the filter, and where it has
 *     none, the season
 */
public record PivotAsk(
    ReportFilter filter, Optional<Span> span, Dimension rows, Dimension columns, Measure measure) {

  /** Of a cell; the number of those without a name is none of a child. */
  public static final List<Measure> MEASURES =
      Stream.of(Measure.values()).filter(measure -> measure != Measure.UNNAMED).toList();

  /** Those that mean months. */
  public static final List<Span> SPANS = List.of(Span.MONTH, Span.LAST_MONTH);

  /** What the page shows before anything is chosen. */
  public static final PivotAsk FIRST =
      new PivotAsk(
          ReportFilter.EVERYTHING,
          Optional.empty(),
          Dimension.CENTRE,
          Dimension.MONTH,
          Measure.CHILDREN);

  /**
   * @throws DomainException PIV-002 rows and columns are the same
   */
  public PivotAsk {
    if (rows == columns) {
      throw new DomainException(PivotError.SAME_TWICE);
    }
  }

  /**
   * @param parameters the values of an address by name; null and empty are "not asked"
   * @throws DomainException PIV-001 a value that is none; PIV-002 as the constructor; REP-002 and
   *     REP-003 as the filter
   */
  public static PivotAsk parse(UnaryOperator<String> parameters) {
    Optional<Span> span = read(parameters, "span", SPANS, Span::word);
    ReportFilter filter =
        ReportFilter.parse(
            name -> isLeftOut(name, span.isPresent()) ? null : parameters.apply(name));
    List<Dimension> dimensions = List.of(Dimension.values());
    return new PivotAsk(
        filter,
        span,
        read(parameters, "rows", dimensions, Dimension::word).orElse(FIRST.rows),
        read(parameters, "columns", dimensions, Dimension::word).orElse(FIRST.columns),
        read(parameters, "measure", MEASURES, PivotAsk::word).orElse(FIRST.measure));
  }

  /** What {@link #address} wrote. */
  static PivotAsk of(String address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : address.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parse(parameters::get);
  }

  private static boolean isLeftOut(String name, boolean span) {
    return name.equals("level")
        || name.equals("by")
        || span && (name.equals("from") || name.equals("to"));
  }

  private static <T> Optional<T> read(
      UnaryOperator<String> parameters,
      String name,
      Collection<T> values,
      Function<T, String> word) {
    String written = parameters.apply(name);
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    Optional<T> found =
        values.stream().filter(value -> word.apply(value).equals(written)).findFirst();
    if (found.isEmpty()) {
      String shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
      throw new DomainException(PivotError.UNKNOWN_VALUE, name, shown);
    }
    return found;
  }

  /** As it stands in an address. */
  public static String word(Measure measure) {
    return measure.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The filter with the months that the span means on that day. */
  ReportFilter filterIn(YearMonth thisMonth) {
    Optional<YearMonth> month =
        span.map(s -> s == Span.MONTH ? thisMonth : thisMonth.minusMonths(1));
    return month.isPresent() ? filter.withMonths(month, month) : filter;
  }

  public PivotAsk with(ReportFilter other) {
    return new PivotAsk(other, span, rows, columns, measure);
  }

  /** Rows and columns changed about. */
  public PivotAsk turned() {
    return new PivotAsk(filter, span, columns, rows, measure);
  }

  /** What is asked, by the names of the address. */
  public Map<String, String> parameters() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("rows", rows.word());
    asked.put("columns", columns.word());
    asked.put("measure", word(measure));
    span.ifPresent(s -> asked.put("span", s.word()));
    asked.putAll(filter.parameters());
    return asked;
  }

  /** The query part of an address, without its question mark. */
  public String address() {
    return parameters().entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
