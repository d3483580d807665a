package ma.tifawt.warehouse;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Map;
import ma.tifawt.reports.Level;
import ma.tifawt.shared.json.Json;

/** Answers as JSON: what was asked, when it was answered, the rows. */
public final class WarehouseJson {

  private WarehouseJson() {}

  public static JsonObject of(AttendanceRead read) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    read.rows().forEach(row -> rows.add(object(WarehouseRows.of(row))));
    AttendanceQuestion asked = read.question();
    JsonObjectBuilder all = Json.createObjectBuilder();
    put(all, "scope", read.path());
    put(all, "level", asked.level().map(Level::word).orElse(AttendanceQuestion.WHOLE));
    put(all, "from", asked.from().toString());
    put(all, "to", asked.to().toString());
    put(all, "gender", asked.split().gender().map(Enum::name).orElse(null));
    put(all, "band", asked.split().band().map(Enum::name).orElse(null));
    put(all, "madeAt", read.madeAt().toString());
    return all.add("rows", rows).build();
  }

  public static JsonObject of(CompletenessRead read) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    read.rows().forEach(row -> rows.add(object(WarehouseRows.of(row))));
    JsonObjectBuilder all = Json.createObjectBuilder();
    put(all, "scope", read.path());
    put(all, "level", read.level().word());
    put(all, "from", read.days().from().toString());
    put(all, "to", read.days().to().toString());
    put(all, "madeAt", read.madeAt().toString());
    return all.add("rows", rows).build();
  }

  private static JsonObjectBuilder object(Map<String, Object> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    fields.forEach((name, value) -> put(object, name, value));
    return object;
  }

  private static void put(JsonObjectBuilder to, String name, Object value) {
    if (value == null) {
      to.addNull(name);
    } else if (value instanceof Boolean truth) {
      to.add(name, truth);
    } else if (value instanceof Long number) {
      to.add(name, number);
    } else if (value instanceof BigDecimal number) {
      to.add(name, number);
    } else {
      to.add(name, value.toString());
    }
  }
}
