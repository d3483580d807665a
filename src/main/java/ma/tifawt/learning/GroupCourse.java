package ma.tifawt.learning;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.organisation.GroupInfo;

/**
 * Where a group stands in its course, lesson by lesson.
 *
 * @param title of the course; the course's id where it is not served
 * @param children in the group today
 */
public record GroupCourse(GroupInfo group, String title, int children, List<Module> modules)
    implements Serializable {

  public record Module(String address, String title, List<Figures> lessons)
      implements Serializable {}

  /**
   * One lesson.
   *
   * @param begun children who did at least one step, those who finished included
   * @param answered children who answered a scored question
   * @param median of those children, half did at least as well: share of the points of the
   *     questions they answered, by the best try, 0 to 100
   * @param stuck children who are stuck on something this lesson asks
   */
  public record Figures(
      String address, String title, int begun, int finished, int answered, int median, int stuck)
      implements Serializable {}
}
