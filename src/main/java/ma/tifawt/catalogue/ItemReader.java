package ma.tifawt.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.catalogue.YamlMap.Entry;

/**
 * Reads what a quiz step asks, with its key. The key of a short text comes later, with the words.
 */
final class ItemReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Stands for an area that was wrong, so that its id is not reported as well. */
  private static final Item.Area NOWHERE =
      new Item.Area(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private final YamlMap yaml;

  ItemReader(YamlMap yaml) {
    this.yaml = yaml;
  }

  Optional<Item> read(StepType type) {
    return switch (type) {
      case QUIZ_SINGLE -> single(enough("options", yaml.ids("options")));
      case QUIZ_TRUEFALSE ->
          single(
              yaml.has("options")
                  ? enough("options", yaml.ids("options"))
                  : List.of("true", "false"));
      case QUIZ_MULTIPLE -> multiple(enough("options", yaml.ids("options")));
      case QUIZ_ORDER -> Optional.of(new Item.Order(enough("items", yaml.ids("items"))));
      case QUIZ_NUMBER -> number();
      case QUIZ_MATCH -> match();
      case QUIZ_TEXT -> Optional.of(new Item.Text(List.of()));
      case QUIZ_SORT -> sort();
      case QUIZ_HOTSPOT -> hotspot();
      default -> Optional.empty();
    };
  }

  private List<String> enough(String key, List<String> ids) {
    if (ids.size() < 2 && yaml.has(key)) {
      yaml.faults().add(FaultCode.TOO_FEW_OPTIONS, yaml.valuePlace(key), key);
    }
    return ids;
  }

  private Optional<Item> single(List<String> options) {
    String answer = yaml.text("answer");
    checkAnswer(new Entry(answer, yaml.valuePlace("answer")), options);
    return Optional.of(new Item.Single(options, answer, yaml.flag("shuffle", false)));
  }

  private Optional<Item> multiple(List<String> options) {
    return Optional.of(new Item.Multiple(options, several(options), yaml.flag("shuffle", false)));
  }

  /** The key of an item with one or more right options. */
  private Set<String> several(List<String> options) {
    List<Entry> answer = yaml.entries("answer");
    if (answer.isEmpty() && !yaml.has("answer")) {
      yaml.faults().add(FaultCode.MISSING_KEY, yaml.place(), "answer");
    } else if (answer.isEmpty()) {
      yaml.faults().add(FaultCode.TOO_FEW_OPTIONS, yaml.valuePlace("answer"), "answer");
    }
    Set<String> right = new LinkedHashSet<>();
    for (Entry entry : answer) {
      checkAnswer(entry, options);
      if (!right.add(entry.value())) {
        yaml.faults().add(FaultCode.DUPLICATE_ID, entry.place(), entry.value());
      }
    }
    return Collections.unmodifiableSet(right);
  }

  private void checkAnswer(Entry answer, List<String> options) {
    if (!answer.value().isEmpty() && !options.isEmpty() && !options.contains(answer.value())) {
      yaml.faults()
          .add(
              FaultCode.ANSWER_NOT_AN_OPTION,
              answer.place(),
              answer.value(),
              new DidYouMean("", options));
    }
  }

  private Optional<Item> number() {
    BigDecimal tolerance = yaml.has("tolerance") ? yaml.decimal("tolerance") : BigDecimal.ZERO;
    if (tolerance.signum() < 0) {
      yaml.faults()
          .add(
              FaultCode.BAD_VALUE,
              yaml.valuePlace("tolerance"),
              "tolerance",
              tolerance,
              new DidYouMean("", List.of("≥ 0")));
    }
    return Optional.of(new Item.Number(yaml.decimal("answer"), tolerance.abs()));
  }

  private Optional<Item> match() {
    Optional<YamlMap> pairs = yaml.neededMap("pairs");
    Map<String, String> read = new LinkedHashMap<>();
    pairs.ifPresent(
        map -> {
          for (String left : map.keys()) {
            String right = map.id(left);
            if (!YamlMap.ID.matcher(left).matches()) {
              yaml.faults().add(FaultCode.BAD_ID, map.keyPlace(left), left);
            } else if (map.keys().contains(right)) {
              yaml.faults().add(FaultCode.DUPLICATE_ID, map.valuePlace(left), right);
            } else if (!right.isEmpty()) {
              read.put(left, right);
            }
          }
          if (map.keys().size() < 2) {
            yaml.faults().add(FaultCode.TOO_FEW_OPTIONS, map.place(), "pairs");
          }
        });
    return Optional.of(new Item.Match(Collections.unmodifiableMap(read)));
  }

  private Optional<Item> sort() {
    Map<String, String> key = new LinkedHashMap<>();
    List<String> bins = new ArrayList<>();
    Optional<YamlMap> map = yaml.neededMap("bins");
    map.ifPresent(
        given -> {
          given.keys().forEach(bin -> bins.add(checkedKey(given, bin)));
          given.keys().forEach(bin -> fill(given, bin, key));
          if (bins.size() < 2 || key.size() < 2) {
            yaml.faults().add(FaultCode.TOO_FEW_OPTIONS, given.place(), "bins");
          }
        });
    return Optional.of(new Item.Sort(List.copyOf(bins), Collections.unmodifiableMap(key)));
  }

  private void fill(YamlMap bins, String bin, Map<String, String> key) {
    bins.optionalIds(bin);
    for (Entry item : bins.entries(bin)) {
      if (bins.keys().contains(item.value()) || !bin.equals(key.getOrDefault(item.value(), bin))) {
        yaml.faults().add(FaultCode.DUPLICATE_ID, item.place(), item.value());
      }
      key.put(item.value(), bin);
    }
  }

  private String checkedKey(YamlMap map, String id) {
    if (!YamlMap.ID.matcher(id).matches()) {
      yaml.faults().add(FaultCode.BAD_ID, map.keyPlace(id), id);
    }
    return id;
  }

  private Optional<Item> hotspot() {
    Map<String, Item.Area> areas = new LinkedHashMap<>();
    yaml.neededMap("areas")
        .ifPresent(
            map -> {
              for (String id : map.keys()) {
                areas.put(id, area(map, checkedKey(map, id)));
                checkOverlap(map, id, areas);
              }
              if (map.keys().size() < 2) {
                yaml.faults().add(FaultCode.TOO_FEW_OPTIONS, map.place(), "areas");
              }
            });
    Set<String> right = several(List.copyOf(areas.keySet()));
    if (areas.size() > 1 && right.containsAll(areas.keySet())) {
      yaml.faults().add(FaultCode.ALL_RIGHT, yaml.valuePlace("answer"), "areas");
    }
    return Optional.of(new Item.Hotspot(Collections.unmodifiableMap(areas), right));
  }

  private Item.Area area(YamlMap map, String id) {
    List<BigDecimal> numbers = map.decimals(id);
    boolean inside =
        numbers.size() == 4
            && numbers.stream().allMatch(n -> n.signum() >= 0)
            && Stream.of(2, 3).allMatch(i -> numbers.get(i).signum() > 0)
            && Stream.of(0, 1)
                .allMatch(i -> numbers.get(i).add(numbers.get(i + 2)).compareTo(HUNDRED) <= 0);
    if (!inside) {
      yaml.faults().add(FaultCode.BAD_AREA, map.valuePlace(id), id);
      return NOWHERE;
    }
    return new Item.Area(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  /** A tap must mean one area. */
  private void checkOverlap(YamlMap map, String id, Map<String, Item.Area> areas) {
    areas.forEach(
        (other, area) -> {
          if (!other.equals(id) && area.overlaps(areas.get(id))) {
            yaml.faults().add(FaultCode.AREAS_OVERLAP, map.valuePlace(id), other, id);
          }
        });
  }
}
