package ma.tifawt.attendance;

import jakarta.json.JsonObjectBuilder;
import ma.tifawt.shared.json.Json;

/** What a mark says, as devices read it; names only ever get added. */
public final class MarkJson {

  private MarkJson() {}

  /** {@code status} is the kind, {@code code} the configured status; both null if not marked. */
  public static JsonObjectBuilder of(MarkText says) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("note", says.note());
    add(json, "status", says.status());
    add(json, "code", says.code());
    add(json, "arrived", says.arrived());
    add(json, "left", says.left());
    add(json, "reason", says.reason());
    return json;
  }

  private static void add(JsonObjectBuilder json, String name, Object value) {
    if (value == null) {
      json.addNull(name);
    } else {
      json.add(name, value.toString());
    }
  }
}
