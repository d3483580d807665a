package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.OperationHandler;
import ma.tifawt.shared.sync.Receipt;

/**
 * {@code learning.evidence}: payload {@code {lesson, step, rev, evidence}} or, for work on paper,
 * {@code {lesson, step, rev, paper: true}}; result {@code {stepDone, lessonDone}}.
 */
@ApplicationScoped
class EvidenceHandler implements OperationHandler {

  /** Every telling is a row of its own; there is nothing to be in conflict with. */
  private static final int VERSION = 1;

  @Inject private EvidenceService evidence;

  @Override
  public String kind() {
    return "learning.evidence";
  }

  @Override
  public Receipt apply(Operation operation) {
    Payload payload = new Payload(operation.payload());
    StepProgress after =
        evidence.tell(
            new GivenEvidence(
                operation.id(),
                payload.text("lesson"),
                payload.text("step"),
                payload.revision("rev"),
                told(payload)));
    return Receipt.applied(
        VERSION,
        Json.createObjectBuilder()
            .add("stepDone", after.stepDone())
            .add("lessonDone", after.lessonDone())
            .build());
  }

  private static Optional<JsonObject> told(Payload payload) {
    if (payload.fields().get("paper") == JsonValue.TRUE) {
      return Optional.empty();
    }
    if (payload.value("evidence") instanceof JsonObject numbers) {
      return Optional.of(numbers);
    }
    throw new DomainException(LearningError.EVIDENCE_REFUSED);
  }
}
