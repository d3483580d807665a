package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerHolder;

/** Steps, answers, evidence and work; what was done by both records was done once. */
@ApplicationScoped
class LearningHolder implements LearnerHolder {

  @Override
  public List<HeldTable> held() {
    return List.of(
        HeldTable.onePer("step_done", "lesson", "step"),
        HeldTable.onePer("lesson_done", "lesson"),
        HeldTable.all("quiz_attempt"),
        new HeldTable("kept_answer", "t.operation_id", ""),
        HeldTable.all("lab_evidence"),
        HeldTable.all("submission"));
  }
}
