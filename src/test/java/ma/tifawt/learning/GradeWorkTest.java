package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.catalogue.Rubric;
import org.junit.jupiter.api.Test;

class GradeWorkTest {

  private static final Rubric RUBRIC =
      new Rubric("project", List.of("understand", "make-and-use"), Map.of());

  @Test
  void everyCriterionNeedsALevel() {
    assertThat(covers(Map.of("understand", 1, "make-and-use", 4))).isTrue();
    assertThat(covers(Map.of("understand", 3))).isFalse();
    assertThat(covers(Map.of())).isFalse();
  }

  @Test
  void aLevelIsFromOneToFour() {
    assertThat(covers(Map.of("understand", 0, "make-and-use", 3))).isFalse();
    assertThat(covers(Map.of("understand", 5, "make-and-use", 3))).isFalse();
    Map<String, Integer> holed = new HashMap<>(Map.of("understand", 3));
    holed.put("make-and-use", null);
    assertThat(covers(holed)).isFalse();
  }

  @Test
  void aCriterionOfAnotherRubricIsNotTaken() {
    assertThat(covers(Map.of("understand", 3, "make-and-use", 3, "speed", 3))).isFalse();
  }

  private static boolean covers(Map<String, Integer> levels) {
    return new GradeWork(1, 1, levels, "").covers(RUBRIC);
  }
}
