package ma.tifawt.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Holds a lab's configuration against the lab's own schema, fault by fault at its place. Of JSON
 * Schema it knows what labs use: {@code type, properties, required, items, enum, pattern, minimum,
 * maximum, minItems, maxItems, uniqueItems}; a key that is no property is a fault. One word is our
 * own: {@code in} names the list of the configuration that a value must be taken from.
 */
final class LabSchema {

  private final String lab;
  private final Faults.File faults;
  private final JsonObject whole;

  /**
   * @param whole the configuration, for values that refer to a list of it
   */
  LabSchema(String lab, Faults.File faults, JsonObject whole) {
    this.lab = lab;
    this.faults = faults;
    this.whole = whole;
  }

  void check(String path, Node node, JsonObject schema) {
    switch (schema.getString("type")) {
      case "object" -> object(path, node, schema);
      case "array" -> array(path, node, schema);
      default -> scalar(path, node, schema);
    }
  }

  private void object(String path, Node node, JsonObject schema) {
    if (!(node instanceof MappingNode map)) {
      misfit(path, node, "map");
      return;
    }
    JsonObject properties = schema.getJsonObject("properties");
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (!properties.containsKey(key)) {
        faults.add(
            FaultCode.UNKNOWN_KEY,
            YamlFile.place(tuple.getKeyNode()),
            path + "." + key,
            DidYouMean.of(properties.keySet(), key));
      } else if (values.put(key, tuple.getValueNode()) != null) {
        faults.add(FaultCode.DUPLICATE_KEY, YamlFile.place(tuple.getKeyNode()), path + "." + key);
      }
    }
    for (String needed : strings(schema, "required")) {
      if (!values.containsKey(needed)) {
        faults.add(FaultCode.MISSING_KEY, YamlFile.place(node), path + "." + needed);
      }
    }
    values.forEach((key, value) -> check(path + "." + key, value, properties.getJsonObject(key)));
  }

  private void array(String path, Node node, JsonObject schema) {
    if (!(node instanceof SequenceNode list)) {
      misfit(path, node, "list");
      return;
    }
    int size = list.getValue().size();
    int least = schema.getInt("minItems", 0);
    int most = schema.getInt("maxItems", Integer.MAX_VALUE);
    if (size < least || size > most) {
      misfit(path, node, "[" + least + "–" + most + "]");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      Node entry = list.getValue().get(i);
      String at = path + "[" + i + "]";
      check(at, entry, schema.getJsonObject("items"));
      if (schema.getBoolean("uniqueItems", false) && !seen.add(NodeJson.print(entry))) {
        faults.add(FaultCode.DUPLICATE_ID, YamlFile.place(entry), at);
      }
    }
  }

  private void scalar(String path, Node node, JsonObject schema) {
    String type = schema.getString("type");
    if (!(node instanceof ScalarNode scalar) || !isOf(type, scalar)) {
      misfit(path, node, type);
      return;
    }
    String value = scalar.getValue();
    List<String> known =
        schema.containsKey("in") ? strings(whole, schema.getString("in")) : strings(schema, "enum");
    if (!known.isEmpty() && !known.contains(value)) {
      misfit(path, node, "one of", DidYouMean.of(known, value));
    }
    if (schema.containsKey("pattern") && !value.matches(schema.getString("pattern"))) {
      misfit(path, node, schema.getString("pattern"));
    }
    if (schema.containsKey("minimum") && !inRange(new BigDecimal(value), schema)) {
      misfit(path, node, schema.get("minimum") + "–" + schema.get("maximum"));
    }
  }

  private static boolean isOf(String type, ScalarNode scalar) {
    return switch (type) {
      case "integer" -> scalar.getTag().equals(Tag.INT) && NodeJson.isJsonNumber(scalar);
      case "number" -> NodeJson.isJsonNumber(scalar);
      case "boolean" -> scalar.getTag().equals(Tag.BOOL);
      default -> scalar.getTag().equals(Tag.STR);
    };
  }

  private static boolean inRange(BigDecimal value, JsonObject schema) {
    return value.compareTo(schema.getJsonNumber("minimum").bigDecimalValue()) >= 0
        && value.compareTo(schema.getJsonNumber("maximum").bigDecimalValue()) <= 0;
  }

  private void misfit(String path, Node node, String expected) {
    misfit(path, node, expected, DidYouMean.NOTHING);
  }

  private void misfit(String path, Node node, String expected, DidYouMean known) {
    faults.add(FaultCode.LAB_CONFIG, YamlFile.place(node), lab, path, expected, known);
  }

  private static List<String> strings(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray list
        ? list.stream()
            .filter(JsonString.class::isInstance)
            .map(entry -> ((JsonString) entry).getString())
            .toList()
        : List.of();
  }
}
