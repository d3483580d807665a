package ma.tifawt.attendance;

import java.util.EnumMap;
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
  void mark(long sessionId, long learnerId, MarkStatus status) {
    GroupSession session = held.get(sessionId);
    if (session == null || status == null) {
      return;
    }
    Sum sum = sum(learnerId);
    sum.sessions.add(sessionId);
    sum.marks.merge(status, 1, Integer::sum);
    if (status.attended()) {
      sum.minutes += session.minutes();
    }
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
    private final Map<MarkStatus, Integer> marks = new EnumMap<>(MarkStatus.class);
    private int minutes;

    private AttendanceTotals of(long learner) {
      return new AttendanceTotals(
          learner,
          sessions.size(),
          marks.getOrDefault(MarkStatus.PRESENT, 0),
          marks.getOrDefault(MarkStatus.LATE, 0),
          marks.getOrDefault(MarkStatus.ABSENT, 0),
          marks.getOrDefault(MarkStatus.EXCUSED, 0),
          minutes);
    }
  }
}
