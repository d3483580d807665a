package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.OperationHandler;
import ma.tifawt.shared.sync.Receipt;

/**
 * {@code learning.step}: payload {@code {lesson, step, rev}}, result {@code {stepDone,
 * lessonDone}}.
 */
@ApplicationScoped
class StepHandler implements OperationHandler {

  /** A step is done or not; there is nothing to be in conflict with. */
  private static final int VERSION = 1;

  @Inject private ProgressService progress;

  @Override
  public String kind() {
    return "learning.step";
  }

  @Override
  public Receipt apply(Operation operation) {
    Payload payload = new Payload(operation.payload());
    StepProgress after =
        progress.see(payload.text("lesson"), payload.text("step"), payload.revision("rev"));
    return Receipt.applied(
        VERSION,
        Json.createObjectBuilder()
            .add("stepDone", after.stepDone())
            .add("lessonDone", after.lessonDone())
            .build());
  }
}
