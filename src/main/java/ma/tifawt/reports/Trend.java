package ma.tifawt.reports;

import java.time.YearMonth;
import java.util.OptionalDouble;

/**
 * The whole of the same places and children in the months before, to compare with. Its sessions and
 * the unnamed are not counted.
 */
public record Trend(YearMonth from, YearMonth to, Figures figures) {

  /** Empty for what is not counted of months before. */
  OptionalDouble of(Measure measure) {
    return switch (measure) {
      case SESSIONS, UNNAMED -> OptionalDouble.empty();
      default -> measure.of(figures);
    };
  }
}
