package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.OperationHandler;
import ma.tifawt.shared.sync.Receipt;

/**
 * {@code attendance.mark}: payload {@code {session, learner, status, arrived, left, reason, note}};
 * a status (its code) of null takes the mark back. Its receipt shows what the mark says afterwards,
 * also when the wish lost.
 */
@ApplicationScoped
public class MarkHandler implements OperationHandler {

  private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  @Inject private AttendanceService attendance;

  @Override
  public String kind() {
    return "attendance.mark";
  }

  /** Marks of one session: they take its lock once. */
  @Override
  public Optional<String> unit(Operation operation) {
    return operation.payload().get("session") instanceof JsonNumber session
        ? Optional.of(session.toString())
        : Optional.empty();
  }

  @Override
  public List<Receipt> applyAll(List<Operation> operations) {
    return attendance.setAll(operations.stream().map(MarkHandler::wish).toList()).stream()
        .map(MarkHandler::receipt)
        .toList();
  }

  @Override
  public Receipt apply(Operation operation) {
    return receipt(attendance.set(wish(operation)));
  }

  private static Receipt receipt(MarkResult result) {
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
        said(payload),
        operation.basedOn() == null
            ? SetMark.Base.version(operation.base())
            : SetMark.Base.after(operation.basedOn()),
        new SetMark.Stamp(operation.device(), operation.counter(), operation.deviceTime()));
  }

  private static SetMark.Said said(JsonObject payload) {
    if (!payload.containsKey("status")) {
      throw unknown();
    }
    return new SetMark.Said(
        text(payload, "status", Optional::of),
        text(payload, "arrived", MarkHandler::time),
        text(payload, "left", MarkHandler::time),
        text(payload, "reason", AbsenceReason::of),
        payload.getString("note", ""));
  }

  /** Null where it is not said. */
  private static <T> T text(JsonObject payload, String field, Function<String, Optional<T>> read) {
    JsonValue value = payload.getOrDefault(field, JsonValue.NULL);
    if (value.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (value instanceof JsonString word) {
      return read.apply(word.getString()).orElseThrow(MarkHandler::unknown);
    }
    throw unknown();
  }

  /** Hours and minutes by the clock of the place. */
  private static Optional<LocalTime> time(String written) {
    return CLOCK.matcher(written).matches()
        ? Optional.of(LocalTime.parse(written))
        : Optional.empty();
  }

  private static DomainException unknown() {
    return new DomainException(AttendanceError.UNKNOWN_STATUS);
  }

  private static long id(JsonObject payload, String field) {
    if (payload.get(field) instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw unknown();
  }

  private static JsonObject shown(MarkResult result) {
    return MarkJson.of(result.says()).build();
  }
}
