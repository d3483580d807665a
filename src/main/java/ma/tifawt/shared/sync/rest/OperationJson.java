package ma.tifawt.shared.sync.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.SyncError;

/** Reads one operation of a batch; names the field that will not do. */
final class OperationJson {

  private OperationJson() {}

  /**
   * @throws DomainException SYN-002 with the field
   */
  static Operation read(String device, JsonValue value) {
    if (!(value instanceof JsonObject json)) {
      throw new DomainException(SyncError.MALFORMED_OPERATION, "operation");
    }
    JsonValue base = json.getOrDefault("base", JsonValue.NULL);
    return new Operation(
        uuid(json.get("id"), "id"),
        limited(device, 40, "device"),
        json.get("counter") instanceof JsonNumber n ? n.longValue() : 0,
        limited(json.getString("kind", ""), 40, "kind"),
        limited(json.getString("subject", ""), 160, "subject"),
        base instanceof JsonNumber n ? n.intValue() : 0,
        base instanceof JsonString ? uuid(base, "base") : null,
        json.get("payload") instanceof JsonObject p ? p : JsonValue.EMPTY_JSON_OBJECT,
        time(json.getString("deviceTime", "")));
  }

  /** For the receipt of an operation that could not be read. */
  static String idOf(JsonValue value) {
    return value instanceof JsonObject json ? json.getString("id", "") : "";
  }

  private static UUID uuid(JsonValue value, String field) {
    try {
      return UUID.fromString(((JsonString) value).getString());
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      throw new DomainException(SyncError.MALFORMED_OPERATION, field);
    }
  }

  private static String limited(String text, int most, String field) {
    if (text.isBlank() || text.length() > most) {
      throw new DomainException(SyncError.MALFORMED_OPERATION, field);
    }
    return text;
  }

  /** A device's clock may say anything; what MySQL could not keep is not kept. */
  private static Instant time(String text) {
    try {
      Instant time = Instant.parse(text);
      boolean storable =
          time.isAfter(Instant.parse("1970-01-02T00:00:00Z"))
              && time.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
      return storable ? time : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
