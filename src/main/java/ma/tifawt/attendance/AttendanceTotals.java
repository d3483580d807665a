package ma.tifawt.attendance;

/**
 * What a certificate needs to know about one child in one group.
 *
 * @param sessions held sessions (opened, closed or approved; not cancelled) on days the child was a
 *     member, and those where the child was marked all the same
 * @param came to so many of them
 * @param leftOut of them, by the status of the mark: an excused absence, where the programme says
 *     so
 * @param marked in so many of them
 * @param minutes of the sessions that are the child's
 */
public record AttendanceTotals(
    long learnerId, int sessions, int came, int leftOut, int marked, int minutes) {

  /** The sessions the rate is over. */
  public int counted() {
    return sessions - leftOut;
  }
}
