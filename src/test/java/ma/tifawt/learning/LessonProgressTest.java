package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LessonProgressTest {

  @Test
  void theLastStepIsTheOneDoneLast() {
    LessonProgress lesson = new LessonProgress();
    assertThat(lesson.lastStep()).isEmpty();
    lesson.addStep("story");
    lesson.addStep("q1");
    assertThat(lesson.done()).containsExactly("story", "q1");
    assertThat(lesson.lastStep()).isEqualTo("q1");
    assertThat(lesson.completed()).isFalse();
  }

  @Test
  void theBetterShareOfTwoWorthsStays() {
    LessonProgress lesson = new LessonProgress();
    BestRow old = new BestRow("l", "q1", BigDecimal.valueOf(1), BigDecimal.valueOf(1));
    BestRow later = new BestRow("l", "q1", BigDecimal.valueOf(2), BigDecimal.valueOf(4));
    lesson.addBest(later);
    lesson.addBest(old);
    assertThat(lesson.best()).containsEntry("q1", old);
  }
}
