package ma.tifawt.learning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The best a child earned on an item on one day.
 *
 * @param failed tries of that day that came to less than 70 %, {@link MasteryRule#ENOUGH}
 */
public record DayRow(
    long learnerId,
    String objective,
    String lesson,
    String step,
    LocalDate day,
    BigDecimal points,
    BigDecimal max,
    long failed) {

  /** {@code lesson#step}. */
  String item() {
    return lesson + "#" + step;
  }

  double share() {
    return max.signum() == 0 ? 0 : points.doubleValue() / max.doubleValue();
  }
}
