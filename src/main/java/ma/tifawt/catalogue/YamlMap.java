package ma.tifawt.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.tifawt.catalogue.Faults.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that reports what is wrong with it. A getter of something wrong reports the fault
 * and returns an empty value, so that one run finds all faults; {@link #done} reports the keys
 * nobody asked for.
 */
final class YamlMap {

  static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  /** A value and where it stands. */
  record Entry(String value, Place place) {}

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Place> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Place place;
  private final Faults.File faults;

  YamlMap(MappingNode node, Faults.File faults) {
    this.faults = faults;
    this.place = YamlFile.place(node);
    for (NodeTuple tuple : node.getValue()) {
      Place at = YamlFile.place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(FaultCode.WRONG_TYPE, at, "?", "text");
      } else if (keys.putIfAbsent(key.getValue(), at) != null) {
        faults.add(FaultCode.DUPLICATE_KEY, at, key.getValue());
      } else {
        values.put(key.getValue(), tuple.getValueNode());
      }
    }
  }

  Faults.File faults() {
    return faults;
  }

  Place place() {
    return place;
  }

  Set<String> keys() {
    return keys.keySet();
  }

  Place keyPlace(String key) {
    return keys.getOrDefault(key, place);
  }

  Place valuePlace(String key) {
    return values.containsKey(key) ? YamlFile.place(values.get(key)) : place;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Marks a key as known without reading it. */
  Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private Optional<Node> needed(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      faults.add(FaultCode.MISSING_KEY, place, key);
    }
    return node;
  }

  Optional<String> optionalText(String key) {
    return node(key).flatMap(node -> scalar(key, node)).map(Entry::value);
  }

  /** Text that must be there and not blank. */
  String text(String key) {
    Optional<Node> node = needed(key);
    String found = node.flatMap(n -> scalar(key, n)).map(Entry::value).orElse("");
    if (node.isPresent() && node.get() instanceof ScalarNode && found.isBlank()) {
      faults.add(FaultCode.EMPTY_TEXT, valuePlace(key), key);
    }
    return found;
  }

  /** An id that must be there. */
  String id(String key) {
    return needed(key).flatMap(node -> scalar(key, node)).map(this::checkedId).orElse("");
  }

  String oneOf(String key, Collection<String> known, String otherwise) {
    Optional<Entry> found = node(key).flatMap(node -> scalar(key, node));
    if (found.isPresent() && !known.contains(found.get().value())) {
      String value = found.get().value();
      faults.add(FaultCode.BAD_VALUE, found.get().place(), key, value, DidYouMean.of(known, value));
      return otherwise;
    }
    return found.map(Entry::value).orElse(otherwise);
  }

  boolean flag(String key, boolean otherwise) {
    return oneOf(key, List.of("true", "false"), String.valueOf(otherwise)).equals("true");
  }

  /** A whole number between the limits; {@code from} after a fault. */
  int integer(String key, int from, int to) {
    return needed(key)
        .flatMap(node -> scalar(key, node))
        .map(e -> inRange(key, e, from, to))
        .orElse(from);
  }

  int integer(String key, int from, int to, int otherwise) {
    return has(key) ? integer(key, from, to) : node(key).map(n -> otherwise).orElse(otherwise);
  }

  private int inRange(String key, Entry entry, int from, int to) {
    if (!INTEGER.matcher(entry.value()).matches()) {
      faults.add(FaultCode.WRONG_TYPE, entry.place(), key, "integer");
      return from;
    }
    int value = Integer.parseInt(entry.value());
    if (value < from || value > to) {
      faults.add(FaultCode.BAD_VALUE, entry.place(), key, entry.value(), range(from, to));
      return from;
    }
    return value;
  }

  private static DidYouMean range(int from, int to) {
    return new DidYouMean("", List.of(from + "–" + to));
  }

  BigDecimal decimal(String key) {
    return needed(key)
        .flatMap(node -> scalar(key, node))
        .map(e -> decimal(key, e))
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal decimal(String key, Entry entry) {
    if (!DECIMAL.matcher(entry.value()).matches()) {
      faults.add(FaultCode.WRONG_TYPE, entry.place(), key, "number");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(entry.value());
  }

  /** A share between 0 and 1. */
  double share(String key) {
    BigDecimal value = decimal(key);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      faults.add(
          FaultCode.BAD_VALUE, valuePlace(key), key, value, new DidYouMean("", List.of("0–1")));
    }
    return value.doubleValue();
  }

  /** Scalars of a list; empty where the key is missing. */
  List<Entry> entries(String key) {
    return nodes(key).stream().flatMap(node -> scalar(key, node).stream()).toList();
  }

  /** Numbers of a list; the others are reported and left out. */
  List<BigDecimal> decimals(String key) {
    return entries(key).stream().map(entry -> decimal(key, entry)).toList();
  }

  List<String> texts(String key) {
    return entries(key).stream().map(Entry::value).toList();
  }

  /** Ids of a list that must be there, each once. */
  List<String> ids(String key) {
    needed(key);
    return optionalIds(key);
  }

  List<String> optionalIds(String key) {
    Set<String> seen = new LinkedHashSet<>();
    for (Entry entry : entries(key)) {
      String id = checkedId(entry);
      if (!id.isEmpty() && !seen.add(id)) {
        faults.add(FaultCode.DUPLICATE_ID, entry.place(), id);
      }
    }
    return List.copyOf(seen);
  }

  /** The items of a list; empty where the key is missing. */
  List<Node> nodes(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.add(FaultCode.WRONG_TYPE, YamlFile.place(node.get()), key, "list");
    return List.of();
  }

  /** The mappings of a list. */
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node node : nodes(key)) {
      asMap(key, node).ifPresent(maps::add);
    }
    return maps;
  }

  Optional<YamlMap> map(String key) {
    return node(key).flatMap(node -> asMap(key, node));
  }

  Optional<YamlMap> neededMap(String key) {
    return needed(key).flatMap(node -> asMap(key, node));
  }

  Optional<YamlMap> asMap(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(mapping, faults));
    }
    faults.add(FaultCode.WRONG_TYPE, YamlFile.place(node), key, "map");
    return Optional.empty();
  }

  /** Reports every key that no getter has asked for; {@code also} are known too. */
  void done(String... also) {
    List<String> known = Stream.concat(asked.stream(), Arrays.stream(also)).toList();
    keys.forEach(
        (key, at) -> {
          if (!known.contains(key)) {
            faults.add(FaultCode.UNKNOWN_KEY, at, key, DidYouMean.of(known, key));
          }
        });
  }

  private String checkedId(Entry entry) {
    if (ID.matcher(entry.value()).matches()) {
      return entry.value();
    }
    faults.add(FaultCode.BAD_ID, entry.place(), entry.value());
    return "";
  }

  private Optional<Entry> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Entry(scalar.getValue(), YamlFile.place(node)));
    }
    faults.add(FaultCode.WRONG_TYPE, YamlFile.place(node), key, "text");
    return Optional.empty();
  }
}
