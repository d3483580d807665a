package ma.tifawt.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import ma.tifawt.shared.error.DomainException;

/** Whose registers are asked for, and of which days. It lives in the address of page and file. */
public record RegisterFilter(ReportFilter place, Span span) {

  /** All the caller is responsible for, this week. */
  public static final RegisterFilter EVERYTHING =
      new RegisterFilter(ReportFilter.EVERYTHING, Span.WEEK);

  private static final Set<String> OF_PLACE = Set.of("node", "level", "programme");

  /**
   * @param parameters the values of an address by name; null and empty are "not asked"
   * @throws DomainException REP-002 a value that is none; REP-004 the level is not below the node
   */
  public static RegisterFilter parse(UnaryOperator<String> parameters) {
    ReportFilter place =
        ReportFilter.parse(name -> OF_PLACE.contains(name) ? parameters.apply(name) : null);
    return new RegisterFilter(
        place, ReportFilter.read(parameters, "days", Span::of).orElse(Span.WEEK));
  }

  public RegisterFilter with(ReportFilter other) {
    return new RegisterFilter(other, span);
  }

  public RegisterFilter with(Span other) {
    return new RegisterFilter(place, other);
  }

  /** What is asked, by the names of the address. */
  public Map<String, String> parameters() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("days", span.word());
    asked.putAll(place.parameters());
    return asked;
  }

  /** The query part of an address, without its question mark. */
  public String address() {
    return ReportFilter.address(parameters());
  }
}
