package ma.tifawt.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a changed rule does to the sessions it made before. Only those that are planned, lie ahead
 * and were never touched by a person follow the rule; on the same day they are moved rather than
 * made anew, so that calendars and registers on devices keep them. Everything else stays, and a
 * meeting for which the group is busy then is not added.
 */
final class Replan {

  /** A session with the meeting that it becomes. */
  record Move(PlannedSession session, Meeting to) {}

  private final List<Meeting> added = new ArrayList<>();
  private final List<Move> moved = new ArrayList<>();
  private final List<PlannedSession> removed = new ArrayList<>();
  private final List<PlannedSession> kept = new ArrayList<>();
  private int same;

  /**
   * @param all sessions of the group, in order
   * @param free those of this rule that may follow it
   * @param wanted ahead, in order, without two at one time
   */
  static Replan of(List<PlannedSession> all, Set<PlannedSession> free, List<Meeting> wanted) {
    Replan plan = new Replan();
    Map<LocalDateTime, PlannedSession> own = new HashMap<>();
    free.forEach(session -> own.put(session.startsAt(), session));
    List<PlannedSession> others = all.stream().filter(each -> !free.contains(each)).toList();
    Map<LocalDate, Deque<Meeting>> missing = new HashMap<>();
    Set<PlannedSession> staying = new HashSet<>();
    for (Meeting meeting : wanted) {
      PlannedSession known = own.get(meeting.start());
      if (known != null) {
        plan.stay(known, meeting);
        staying.add(known);
      } else if (!isAnswered(others, meeting)) {
        missing.computeIfAbsent(meeting.day(), day -> new ArrayDeque<>()).add(meeting);
      } else {
        others.stream().filter(each -> answers(each, meeting)).forEach(plan::keep);
      }
    }
    for (PlannedSession session : all) {
      if (free.contains(session) && !staying.contains(session)) {
        Deque<Meeting> sameDay =
            missing.getOrDefault(session.startsAt().toLocalDate(), new ArrayDeque<>());
        if (sameDay.isEmpty()) {
          plan.removed.add(session);
        } else {
          plan.moved.add(new Move(session, sameDay.poll()));
        }
      }
    }
    missing.values().forEach(plan.added::addAll);
    plan.added.sort(null);
    return plan;
  }

  private void stay(PlannedSession known, Meeting meeting) {
    if (known.meeting().equals(meeting)) {
      same++;
    } else {
      moved.add(new Move(known, meeting));
    }
  }

  private void keep(PlannedSession session) {
    if (!kept.contains(session)) {
      kept.add(session);
    }
  }

  private static boolean isAnswered(List<PlannedSession> others, Meeting meeting) {
    return others.stream().anyMatch(each -> answers(each, meeting));
  }

  /** It stands at this very time, once did, or takes place while the group would have to meet. */
  private static boolean answers(PlannedSession other, Meeting meeting) {
    return meeting.start().equals(other.startsAt())
        || meeting.start().equals(other.movedFrom())
        || other.isHeldOrPlanned() && other.meeting().meets(meeting);
  }

  /** In an order in which no session has to take the time of one that has not left it yet. */
  List<Move> moves() {
    Comparator<Move> byStart = Comparator.comparing(move -> move.session().startsAt());
    List<Move> order = new ArrayList<>(moved.stream().filter(Replan::isEarlier).toList());
    order.sort(byStart);
    moved.stream().filter(move -> !isEarlier(move)).sorted(byStart.reversed()).forEach(order::add);
    return order;
  }

  private static boolean isEarlier(Move move) {
    return move.to().start().isBefore(move.session().startsAt());
  }

  List<Meeting> added() {
    return added;
  }

  List<PlannedSession> removed() {
    return removed;
  }

  Replanned told() {
    return new Replanned(
        added.size(),
        moved.size(),
        removed.size(),
        same,
        kept.stream().map(PlannedSession::row).toList());
  }
}
