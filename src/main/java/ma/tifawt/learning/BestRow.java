package ma.tifawt.learning;

import java.math.BigDecimal;

/** The best a child earned on an item, for one worth of the item. */
public record BestRow(String lesson, String step, BigDecimal points, BigDecimal max) {

  double share() {
    return max.signum() == 0 ? 0 : points.doubleValue() / max.doubleValue();
  }
}
