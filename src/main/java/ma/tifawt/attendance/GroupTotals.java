package ma.tifawt.attendance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.people.RosterRow;

/** Adds up one group's sessions for each child. */
final class GroupTotals {

  private final Map<Long, GroupSession> sessions;
  private final RateRule rule;
  private final Instant moment;
  private final Map<Long, Sum> sums = new TreeMap<>();

  /**
   * @param planned sessions that were not cancelled
   */
  GroupTotals(List<GroupSession> planned, RateRule rule, Instant moment) {
    this.sessions =
        planned.stream().collect(Collectors.toMap(GroupSession::id, Function.identity()));
    this.rule = rule;
    this.moment = moment;
  }

  /** A child counts for the sessions of the days of the stay. */
  void stay(RosterRow stay) {
    Sum sum = sum(stay.learnerId());
    sessions.values().stream()
        .filter(g -> !stay.joinedOn().isAfter(g.day()))
        .filter(g -> stay.leftOn() == null || !stay.leftOn().isBefore(g.day()))
        .filter(g -> !isOnlyForSome(g))
        .forEach(g -> count(g, sum));
  }

  /** To a session that makes up for one that was held come those who missed it. */
  private boolean isOnlyForSome(GroupSession session) {
    return session.makesUpFor() != null && sessions.containsKey(session.makesUpFor());
  }

  private void count(GroupSession session, Sum sum) {
    if (session.held() || (rule.untakenCounts() && session.over(moment))) {
      sum.sessions.add(session.id());
    } else if (!session.over(moment)) {
      sum.coming.add(session.id());
    }
  }

  /** A mark taken back (no status) and a cancelled session say nothing. */
  void mark(long sessionId, long learnerId, Tally tally) {
    if (!sessions.containsKey(sessionId) || tally.kind() == null) {
      return;
    }
    Sum sum = sum(learnerId);
    sum.sessions.add(sessionId);
    sum.coming.remove(sessionId);
    sum.marked++;
    sum.came += tally.came();
    sum.leftOut += 1 - tally.counted();
    sum.minutes += tally.minutes();
  }

  /** By learner id. */
  List<AttendanceTotals> all() {
    return sums.entrySet().stream().map(e -> e.getValue().of(e.getKey())).toList();
  }

  private Sum sum(long learner) {
    return sums.computeIfAbsent(learner, l -> new Sum());
  }

  private static final class Sum {
    private final Set<Long> sessions = new HashSet<>();
    private final Set<Long> coming = new HashSet<>();
    private int came;
    private int leftOut;
    private int marked;
    private int minutes;

    private AttendanceTotals of(long learner) {
      return new AttendanceTotals(
          learner, sessions.size(), came, leftOut, marked, minutes, coming.size());
    }
  }
}
