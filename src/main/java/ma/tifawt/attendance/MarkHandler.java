package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.OperationHandler;
import ma.tifawt.shared.sync.Receipt;

/**
 * {@code attendance.mark}: payload {@code {session, learner, status, note}}; a status of null takes
 * the mark back. Its receipt shows what the mark says afterwards, also when the wish lost.
 */
@ApplicationScoped
public class MarkHandler implements OperationHandler {

  @Inject private AttendanceService attendance;

  @Override
  public String kind() {
    return "attendance.mark";
  }

  @Override
  public Receipt apply(Operation operation) {
    MarkResult result = attendance.set(wish(operation));
    JsonObject shown = shown(result);
    return switch (result.outcome()) {
      case APPLIED, DUPLICATE, OVERTAKEN -> Receipt.applied(result.version(), shown);
      case CONFLICT -> Receipt.conflict(result.version(), shown);
      case REFUSED -> Receipt.refused(new DomainException(result.refusal().orElseThrow()));
    };
  }

  private static SetMark wish(Operation operation) {
    JsonObject payload = operation.payload();
    long session = id(payload, "session");
    long learner = id(payload, "learner");
    if (!operation.subject().equals(MarkingService.subject(session, learner))) {
      throw new DomainException(AttendanceError.UNKNOWN_STATUS);
    }
    return new SetMark(
        operation.id(),
        session,
        learner,
        status(payload.getOrDefault("status", JsonValue.EMPTY_JSON_OBJECT)),
        payload.getString("note", ""),
        operation.basedOn() == null
            ? SetMark.Base.version(operation.base())
            : SetMark.Base.after(operation.basedOn()),
        new SetMark.Stamp(operation.device(), operation.counter(), operation.deviceTime()));
  }

  private static long id(JsonObject payload, String field) {
    if (payload.get(field) instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw new DomainException(AttendanceError.UNKNOWN_STATUS);
  }

  private static MarkStatus status(JsonValue value) {
    if (value == JsonValue.NULL || value.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (value instanceof JsonString name) {
      return MarkStatus.of(name.getString())
          .orElseThrow(() -> new DomainException(AttendanceError.UNKNOWN_STATUS));
    }
    throw new DomainException(AttendanceError.UNKNOWN_STATUS);
  }

  private static JsonObject shown(MarkResult result) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("note", result.note());
    if (result.status() == null) {
      json.addNull("status");
    } else {
      json.add("status", result.status().name());
    }
    return json.build();
  }
}
