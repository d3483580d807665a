package ma.tifawt.attendance;

/**
 * One child's attendance in one group, over its planned sessions: cancelled ones are no sessions,
 * and a missed session with the one that makes up for it is one.
 *
 * @param sessions on days the child was a member whose register was taken (or should have been,
 *     where the programme counts those), and those where the child was marked all the same
 * @param came to so many of them
 * @param leftOut of them, by what the mark counts: an excused absence where the programme says so,
 *     a missed session that was made up for
 * @param marked in so many of them
 * @param minutes of the sessions that are the child's
 * @param coming planned sessions that lie ahead of the child
 */
public record AttendanceTotals(
    long learnerId, int sessions, int came, int leftOut, int marked, int minutes, int coming) {

  /** The sessions the rate is over. */
  public int counted() {
    return sessions - leftOut;
  }

  /** Whether coming to every session ahead would still bring the rate to the target. */
  public boolean canReach(int target) {
    return 100 * (came + coming) >= target * (counted() + coming);
  }
}
