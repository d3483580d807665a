package ma.tifawt.attendance;

/**
 * What a certificate needs to know about one child in one group.
 *
 * @param sessions held sessions (opened, closed or approved; not cancelled) on days the child was a
 *     member, and those where the child was marked all the same
 * @param minutes of the sessions the child attended, present or late
 */
public record AttendanceTotals(
    long learnerId, int sessions, int present, int late, int absent, int excused, int minutes) {

  public int attended() {
    return present + late;
  }
}
