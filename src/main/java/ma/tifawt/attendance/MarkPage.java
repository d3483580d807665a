package ma.tifawt.attendance;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.tifawt.people.RosterRow;

/**
 * What must be known of a register to judge some wishes, read under the session's lock. Of each
 * child there is one wish at most.
 *
 * @param marks by child
 * @param changes of the operations that the wishes are or build on
 * @param counters the newest the device has said of a child
 * @param activeSince since when somebody has agreed, by child
 */
record MarkPage(
    GroupSession session,
    Map<Long, RosterRow> members,
    Map<Long, AttendanceMark> marks,
    List<MarkChange> changes,
    Map<Long, Long> counters,
    Map<Long, Instant> activeSince) {

  static Map<Long, RosterRow> byChild(List<RosterRow> roster) {
    return roster.stream().collect(toMap(RosterRow::learnerId, r -> r, (first, again) -> first));
  }

  Optional<AttendanceMark> mark(SetMark wish) {
    return Optional.ofNullable(marks.get(wish.learnerId()));
  }

  boolean isMember(long learner) {
    return members.containsKey(learner);
  }

  /** Null where it is not stated. */
  String gender(long learner) {
    return members.containsKey(learner) ? members.get(learner).gender() : null;
  }

  Optional<MarkChange> change(UUID operation, long learner) {
    return changes.stream().filter(c -> c.isOf(operation, learner)).findFirst();
  }

  /** Whether the device has said something later about the child, which arrived before. */
  boolean saidSomethingNewer(SetMark wish) {
    return counters.getOrDefault(wish.learnerId(), Long.MIN_VALUE) > wish.stamp().counter();
  }
}
