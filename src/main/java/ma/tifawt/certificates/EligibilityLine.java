package ma.tifawt.certificates;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One condition of an award and where a child stands with it. Words: {@code EligibilityLine.<kind>}
 * in the bundle, with the arguments in the order given at the constant.
 */
public record EligibilityLine(Kind kind, boolean met, List<String> arguments)
    implements Serializable {

  /** What a line speaks of. */
  public enum Kind {
    /** Sessions attended, sessions that count, percent, percent needed. */
    ATTENDANCE,
    NO_SESSION,
    /** How many. */
    LESSONS_DONE,
    /** Number in the module, title. */
    LESSON_MISSING,
    /** Objective, best percent. */
    OBJECTIVE_MET,
    /** Objective. */
    OBJECTIVE_BY_TRAINER,
    /** Objective, best percent, good days. */
    OBJECTIVE_OPEN
  }

  static EligibilityLine of(Kind kind, boolean met, Object... arguments) {
    return new EligibilityLine(kind, met, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
