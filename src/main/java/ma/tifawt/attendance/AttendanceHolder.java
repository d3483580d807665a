package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/**
 * Marks, their history and the counts of months. Where both records have a mark for one session,
 * the second stays with the closed record, history and all, and its counts stay with it.
 */
@ApplicationScoped
class AttendanceHolder implements LearnerHolder {

  @Inject private CountService counts;

  @Override
  public void settle(long learnerId) {
    counts.changedFor(learnerId);
  }

  @Override
  public List<HeldTable> held() {
    String sameSession =
        "exists (select 1 from attendance_mark k where k.learner_id = ? and k.session_id ="
            + " t.session_id)";
    return List.of(
        new HeldTable(
            "learner_month",
            "concat(t.group_id, ' ', t.month)",
            """
            exists (select 1 from learner_month k where k.learner_id = ? and k.group_id = t.group_id and k.month = t.month)"""),
        new HeldTable("mark_change", "cast(t.id as char)", sameSession),
        new HeldTable("attendance_mark", "cast(t.id as char)", sameSession));
  }
}
