package ma.tifawt.attendance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.people.RosterRow;

/** Lays marks and undecided conflicts beside the people they are about. */
final class RegisterRows {

  private final Map<Long, AttendanceMark> marks;
  private final Map<Long, HistoryRow> conflicts;
  private final Set<Long> walkIns;
  private final List<Register.Row> rows = new ArrayList<>();

  RegisterRows(Map<Long, AttendanceMark> marks, Map<Long, HistoryRow> conflicts) {
    this.marks = marks;
    this.conflicts = conflicts;
    this.walkIns = new LinkedHashSet<>(marks.keySet());
  }

  RegisterRows members(List<RosterRow> roster) {
    for (RosterRow child : roster) {
      walkIns.remove(child.learnerId());
      add(child.learnerId(), child.displayName(), child.avatar(), true);
    }
    return this;
  }

  /** Who was marked without being a member; known once the members are added. */
  Set<Long> walkIns() {
    return walkIns;
  }

  RegisterRows others(List<LearnerInfo> others) {
    others.forEach(child -> add(child.id(), child.displayName(), child.avatar(), false));
    return this;
  }

  List<Register.Row> all() {
    return List.copyOf(rows);
  }

  private void add(long learner, String name, String avatar, boolean member) {
    AttendanceMark mark = marks.get(learner);
    rows.add(
        new Register.Row(
            learner,
            name,
            avatar,
            member,
            (mark == null ? MarkContent.NOTHING : mark.content()).text(),
            mark == null ? 0 : mark.version(),
            conflicts.get(learner)));
  }
}
