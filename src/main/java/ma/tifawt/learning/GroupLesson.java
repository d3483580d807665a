package ma.tifawt.learning;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.organisation.GroupInfo;

/**
 * One lesson, child by child.
 *
 * @param children those who are stuck first, then by name
 */
public record GroupLesson(
    GroupInfo group, String address, String title, int steps, List<Child> children)
    implements Serializable {

  /**
   * @param steps done in the lesson
   */
  public record Child(
      long learnerId,
      String displayName,
      String avatar,
      LessonState state,
      int steps,
      List<Stuck> stuck)
      implements Serializable {

    public boolean isStuck() {
      return !stuck.isEmpty();
    }
  }

  /**
   * An objective that a child does not reach.
   *
   * @param sentence the objective in words
   * @param failed tries in the module that came to less than 70 %
   * @param best best result over all questions of the objective, 0 to 100
   * @param step of this lesson, with the most failed tries
   * @param number of that step, from 1
   */
  public record Stuck(
      String objective, String sentence, int failed, int best, String step, int number)
      implements Serializable {}
}
