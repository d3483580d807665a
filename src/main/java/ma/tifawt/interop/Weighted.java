package ma.tifawt.interop;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One answer of a question elsewhere.
 *
 * @param percent of the points that it earns; less than nought takes some away
 */
public record Weighted(String words, Optional<String> feedback, BigDecimal percent, Spot spot) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Weights such as 33.33333 stand for a third. */
  private static final BigDecimal NEAR = new BigDecimal("0.5");

  public static Weighted of(String words, String feedback, BigDecimal percent, Spot spot) {
    Optional<String> said = feedback.isBlank() ? Optional.empty() : Optional.of(feedback);
    return new Weighted(words, said, percent, spot);
  }

  public static BigDecimal full() {
    return HUNDRED;
  }

  boolean right() {
    return percent.signum() > 0;
  }

  boolean earns(BigDecimal wanted) {
    return percent.subtract(wanted).abs().compareTo(NEAR) <= 0;
  }
}
