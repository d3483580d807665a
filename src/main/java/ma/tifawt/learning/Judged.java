package ma.tifawt.learning;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an answer.
 *
 * @param refusal why it could not be judged; it is kept all the same
 * @param feedback HTML of the options chosen, by option id
 * @param lessonDone whether it was the last step of its lesson
 */
public record Judged(
    Optional<LearningError> refusal,
    BigDecimal points,
    BigDecimal max,
    boolean correct,
    Map<String, String> feedback,
    boolean lessonDone) {

  static Judged kept(LearningError why) {
    return new Judged(Optional.of(why), BigDecimal.ZERO, BigDecimal.ZERO, false, Map.of(), false);
  }
}
