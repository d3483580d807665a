package ma.tifawt.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a learner does in one step of a lesson; {@link #code} is the word used in {@code
 * lesson.yml}.
 */
public enum StepType {
  READ("read"),
  LISTEN("listen"),
  WATCH("watch"),
  PREDICT("predict"),
  LAB("lab"),
  CODE("code"),
  SORT("sort"),
  DISCUSS("discuss"),
  UNPLUGGED("unplugged"),
  WORKSHEET("worksheet"),
  PROJECT("project"),
  REFLECT("reflect"),
  GAME("game"),
  QUIZ_SINGLE("quiz.single"),
  QUIZ_MULTIPLE("quiz.multiple"),
  QUIZ_TRUEFALSE("quiz.truefalse"),
  QUIZ_ORDER("quiz.order"),
  QUIZ_NUMBER("quiz.number"),
  QUIZ_MATCH("quiz.match"),
  QUIZ_TEXT("quiz.text"),
  QUIZ_SORT("quiz.sort"),
  QUIZ_HOTSPOT("quiz.hotspot");

  private final String code;

  StepType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public boolean isQuiz() {
    return code.startsWith("quiz.");
  }

  static Optional<StepType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(StepType::code).toList();
  }
}
