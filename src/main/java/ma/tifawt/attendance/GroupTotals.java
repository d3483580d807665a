package ma.tifawt.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.people.RosterRow;

/** Adds up one group's held sessions for each child. */
final class GroupTotals {

  private final Map<Long, GroupSession> held;
  private final Map<Long, Sum> sums = new TreeMap<>();

  GroupTotals(List<GroupSession> held) {
    this.held = held.stream().collect(Collectors.toMap(GroupSession::id, Function.identity()));
  }

  /** A child counts for the sessions of the days of the stay. */
  void stay(RosterRow stay) {
    Sum sum = sum(stay.learnerId());
    held.values().stream()
        .filter(g -> !stay.joinedOn().isAfter(g.day()))
        .filter(g -> stay.leftOn() == null || !stay.leftOn().isBefore(g.day()))
        .forEach(g -> sum.sessions.add(g.id()));
  }

  /** A mark taken back (no status) and a session not held say nothing. */
  void mark(long sessionId, long learnerId, Tally tally) {
    GroupSession session = held.get(sessionId);
    if (session == null || tally.kind() == null) {
      return;
    }
    Sum sum = sum(learnerId);
    sum.sessions.add(sessionId);
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
    private int came;
    private int leftOut;
    private int marked;
    private int minutes;

    private AttendanceTotals of(long learner) {
      return new AttendanceTotals(learner, sessions.size(), came, leftOut, marked, minutes);
    }
  }
}
