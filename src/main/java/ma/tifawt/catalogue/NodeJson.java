package ma.tifawt.catalogue;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML node as JSON text, for settings that are handed on unread. The depth is limited by {@link
 * YamlFile}.
 */
final class NodeJson {

  private final StringBuilder out = new StringBuilder();

  private NodeJson() {}

  static String print(Node node) {
    NodeJson json = new NodeJson();
    json.value(node);
    return json.out.toString();
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '<') {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }

  private void value(Node node) {
    if (node instanceof MappingNode map) {
      String separator = "{";
      for (NodeTuple tuple : map.getValue()) {
        out.append(separator);
        out.append(tuple.getKeyNode() instanceof ScalarNode key ? quoted(key.getValue()) : "\"\"")
            .append(':');
        value(tuple.getValueNode());
        separator = ",";
      }
      out.append(map.getValue().isEmpty() ? "{}" : "}");
    } else if (node instanceof SequenceNode list) {
      String separator = "[";
      for (Node entry : list.getValue()) {
        out.append(separator);
        value(entry);
        separator = ",";
      }
      out.append(list.getValue().isEmpty() ? "[]" : "]");
    } else if (node instanceof ScalarNode scalar) {
      boolean plain =
          scalar.getTag().equals(Tag.BOOL)
              || scalar.getTag().equals(Tag.NULL)
              || isJsonNumber(scalar);
      out.append(
          plain
              ? scalar.getValue().isEmpty() ? "null" : scalar.getValue()
              : quoted(scalar.getValue()));
    }
  }

  static boolean isJsonNumber(ScalarNode scalar) {
    boolean number = scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT);
    return number && scalar.getValue().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  }
}
