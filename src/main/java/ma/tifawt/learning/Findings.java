package ma.tifawt.learning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A grading in words.
 *
 * @param levels in the order of the rubric
 */
public record Findings(long id, Instant at, String comment, List<Level> levels)
    implements Serializable {

  /**
   * @param name of the criterion
   * @param level 1 to 4
   * @param levelName such as "Achieved"
   * @param description what that level of that criterion looks like
   */
  public record Level(
      String criterion, String name, int level, String levelName, String description)
      implements Serializable {}
}
