package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.OperationHandler;
import ma.tifawt.shared.sync.Receipt;

/**
 * {@code learning.answer}: payload {@code {lesson, step, rev, answer, seed, lang}}, result {@code
 * {points, max, correct, feedback, lessonDone}}.
 */
@ApplicationScoped
class AnswerHandler implements OperationHandler {

  /** Every try is a row of its own; there is nothing to be in conflict with. */
  private static final int VERSION = 1;

  /** Characters of JSON a receipt holds. */
  private static final int LONGEST_RESULT = 4000;

  @Inject private AnswerService answers;
  @Inject private Caller caller;

  @Override
  public String kind() {
    return "learning.answer";
  }

  @Override
  public Receipt apply(Operation operation) {
    Payload payload = new Payload(operation.payload());
    Judged judged =
        answers.answer(
            new GivenAnswer(
                operation.id(),
                payload.text("lesson"),
                payload.text("step"),
                payload.revision("rev"),
                payload.seed("seed"),
                payload.value("answer"),
                payload.lang().orElseGet(caller::language)));
    return judged
        .refusal()
        .map(why -> Receipt.refused(new DomainException(why)))
        .orElseGet(() -> Receipt.applied(VERSION, result(judged)));
  }

  private static JsonObject result(Judged judged) {
    JsonObjectBuilder feedback = Json.createObjectBuilder();
    judged.feedback().forEach(feedback::add);
    JsonObject whole = points(judged).add("feedback", feedback).build();
    return whole.toString().length() <= LONGEST_RESULT ? whole : points(judged).build();
  }

  private static JsonObjectBuilder points(Judged judged) {
    return Json.createObjectBuilder()
        .add("points", judged.points())
        .add("max", judged.max())
        .add("correct", judged.correct())
        .add("lessonDone", judged.lessonDone());
  }
}
