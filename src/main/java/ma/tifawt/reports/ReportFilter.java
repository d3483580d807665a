package ma.tifawt.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.DomainException;

/**
 * What is asked of a report. It lives in the address of the page and of the file; a part that is
 * not asked is empty there.
 *
 * @param node the place asked; empty for all the caller is responsible for
 * @param level of the rows; always narrower than the node unless that is a group
 * @param programme code of a programme
 * @param arrival new or returning children only
 * @param from first month
 * @param to last month, which belongs to the report
 * @param step by which time is followed
 */
public record ReportFilter(
    Optional<Node> node,
    Optional<Level> level,
    Optional<String> programme,
    Optional<Gender> gender,
    Optional<Band> band,
    Optional<Arrival> arrival,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<Step> step) {

  /** All the caller is responsible for, this season. */
  public static final ReportFilter EVERYTHING =
      new ReportFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final Pattern PROGRAMME = Pattern.compile("[a-z0-9-]{1,20}");
  private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-[0-9]{2}");

  /**
   * @throws DomainException REP-003 the months are reversed; REP-004 the level is not below the
   *     node
   */
  public ReportFilter {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new DomainException(ReportError.MONTHS_REVERSED, from.get(), to.get());
    }
    if (node.isPresent() && level.isPresent() && !isBelow(level.get(), node.get().level())) {
      throw new DomainException(ReportError.LEVEL_NOT_BELOW);
    }
  }

  private static boolean isBelow(Level level, Level node) {
    return level.compareTo(node) > 0 || (level == Level.GROUP && node == Level.GROUP);
  }

  /**
   * @param parameters the values of an address by name; null and empty are "not asked"
   * @throws DomainException REP-002 a value that is none; REP-003 and REP-004 as the constructor
   */
  public static ReportFilter parse(UnaryOperator<String> parameters) {
    return new ReportFilter(
        read(parameters, "node", Node::parse),
        read(parameters, "level", word -> constant(Level.class, word)),
        read(parameters, "programme", Optional::of)
            .filter(code -> matches(PROGRAMME, "programme", code)),
        read(parameters, "gender", word -> constant(Gender.class, word)),
        read(parameters, "band", word -> constant(Band.class, word)),
        read(parameters, "arrival", word -> constant(Arrival.class, word)),
        read(parameters, "from", ReportFilter::month),
        read(parameters, "to", ReportFilter::month),
        read(parameters, "by", word -> constant(Step.class, word)));
  }

  static <T> Optional<T> read(
      UnaryOperator<String> parameters, String name, Function<String, Optional<T>> reader) {
    String written = parameters.apply(name);
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(written);
    if (value.isEmpty()) {
      throw unknown(name, written);
    }
    return value;
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> month(String written) {
    try {
      return MONTH.matcher(written).matches()
          ? Optional.of(YearMonth.parse(written))
          : Optional.empty();
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  private static boolean matches(Pattern pattern, String name, String written) {
    if (!pattern.matcher(written).matches()) {
      throw unknown(name, written);
    }
    return true;
  }

  private static DomainException unknown(String name, String written) {
    String shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
    return new DomainException(ReportError.UNKNOWN_VALUE, name, shown);
  }

  public ReportFilter withNode(Optional<Node> other) {
    return new ReportFilter(
        other, Optional.empty(), programme, gender, band, arrival, from, to, step);
  }

  public ReportFilter withLevel(Level other) {
    return new ReportFilter(
        node, Optional.of(other), programme, gender, band, arrival, from, to, step);
  }

  public ReportFilter withProgramme(Optional<String> other) {
    return new ReportFilter(node, level, other, gender, band, arrival, from, to, step);
  }

  public ReportFilter withGender(Optional<Gender> other) {
    return new ReportFilter(node, level, programme, other, band, arrival, from, to, step);
  }

  public ReportFilter withBand(Optional<Band> other) {
    return new ReportFilter(node, level, programme, gender, other, arrival, from, to, step);
  }

  public ReportFilter withArrival(Optional<Arrival> other) {
    return new ReportFilter(node, level, programme, gender, band, other, from, to, step);
  }

  public ReportFilter withMonths(Optional<YearMonth> first, Optional<YearMonth> last) {
    return new ReportFilter(node, level, programme, gender, band, arrival, first, last, step);
  }

  public ReportFilter withStep(Optional<Step> other) {
    return new ReportFilter(node, level, programme, gender, band, arrival, from, to, other);
  }

  /** Time is followed by months where nothing else is asked. */
  public Step stepOrMonth() {
    return step.orElse(Step.MONTH);
  }

  /** What is asked, by the names of the address. */
  public Map<String, String> parameters() {
    Map<String, String> asked = new LinkedHashMap<>();
    node.ifPresent(n -> asked.put("node", n.toString()));
    level.ifPresent(l -> asked.put("level", l.word()));
    programme.ifPresent(p -> asked.put("programme", p));
    gender.ifPresent(g -> asked.put("gender", g.name()));
    band.ifPresent(b -> asked.put("band", b.name()));
    arrival.ifPresent(a -> asked.put("arrival", a.word()));
    from.ifPresent(m -> asked.put("from", m.toString()));
    to.ifPresent(m -> asked.put("to", m.toString()));
    step.ifPresent(s -> asked.put("by", s.word()));
    return asked;
  }

  /** The query part of an address, without its question mark; empty if nothing is asked. */
  public String address() {
    return address(parameters());
  }

  static String address(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
