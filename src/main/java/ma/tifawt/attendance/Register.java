package ma.tifawt.attendance;

import java.util.List;
import ma.tifawt.organisation.GroupInfo;

/**
 * A session with its group and everybody who is expected or was marked.
 *
 * @param statuses that can be given, in the order in which they are shown
 * @param pending children of the day for whom nobody has agreed yet
 * @param headcount how many of them are here, without names
 */
public record Register(
    SessionRow session,
    GroupInfo group,
    List<Status> statuses,
    List<Row> rows,
    int pending,
    int headcount) {

  /**
   * One child.
   *
   * @param member whether the child belonged to the group on that day; a walk-in did not
   * @param says what the mark says; its status is null if the child is not marked
   * @param version of the mark; 0 if there never was one
   * @param conflict the newest wish that nobody has decided yet; null if none
   */
  public record Row(
      long learnerId,
      String name,
      String avatar,
      boolean member,
      MarkText says,
      int version,
      HistoryRow conflict) {}
}
