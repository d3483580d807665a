package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.tifawt.catalogue.YamlMap.Entry;
import ma.tifawt.shared.i18n.Lang;

/**
 * Reads {@code print/<sheet>.yml}: cards made of fields, whose words are given once per language.
 */
final class SheetReader {

  private static final int MAX_COLUMNS = 4;

  private record Card(String id, String mark, Map<String, String> values) {}

  private final Reading reading;
  private final YamlMap yaml;
  private final Map<String, Map<Lang, String>> words = new LinkedHashMap<>();

  private SheetReader(Reading reading, YamlMap yaml) {
    this.reading = reading;
    this.yaml = yaml;
  }

  static Optional<Sheet> read(Reading reading, String folder, String id) {
    return reading
        .tree()
        .text(folder + "/print/" + id + ".yml")
        .flatMap(YamlFile::read)
        .map(yaml -> new SheetReader(reading, yaml).sheet(id));
  }

  private Sheet sheet(String id) {
    SharedReader.checkSchema(yaml);
    String own = yaml.id("id");
    if (!own.isEmpty() && !own.equals(id)) {
      yaml.faults().add(FaultCode.ID_MISMATCH, yaml.valuePlace("id"), own, id);
    }
    yaml.oneOf("paper", List.of("a4"), "a4");
    int columns = yaml.integer("columns", 1, MAX_COLUMNS, 2);
    Map<Lang, String> title = inLanguages(yaml, "title");
    Map<Lang, String> how = inLanguages(yaml, "how");
    yaml.neededMap("words")
        .ifPresent(map -> map.keys().forEach(word -> words.put(word, inLanguages(map, word))));
    List<String> fields = yaml.ids("fields");
    yaml.entries("fields").forEach(this::checkWord);
    List<Card> cards = yaml.maps("cards").stream().map(card -> card(card, fields)).toList();
    yaml.done();
    Map<Lang, Sheet.Text> texts = new EnumMap<>(Lang.class);
    for (Lang lang : reading.spoken()) {
      if (title.containsKey(lang)) {
        Function<String, String> word = w -> words.getOrDefault(w, Map.of()).getOrDefault(lang, w);
        texts.put(
            lang,
            new Sheet.Text(
                title.get(lang), how.getOrDefault(lang, ""), printed(cards, fields, word)));
      }
    }
    return new Sheet(id, columns, texts);
  }

  private static List<Sheet.Card> printed(
      List<Card> cards, List<String> fields, Function<String, String> word) {
    List<Sheet.Card> printed = new ArrayList<>();
    for (Card card : cards) {
      List<Sheet.Field> values =
          fields.stream()
              .filter(card.values()::containsKey)
              .map(
                  field -> new Sheet.Field(word.apply(field), word.apply(card.values().get(field))))
              .toList();
      printed.add(new Sheet.Card(card.id(), card.mark(), values));
    }
    return List.copyOf(printed);
  }

  private Card card(YamlMap map, List<String> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    map.neededMap("values")
        .ifPresent(
            given -> {
              for (String field : fields) {
                if (given.has(field)) {
                  values.put(field, given.text(field));
                  checkWord(new Entry(values.get(field), given.valuePlace(field)));
                }
              }
              given.done(fields.toArray(String[]::new));
            });
    Card card =
        new Card(
            map.id("id"),
            map.optionalText("mark").or(() -> map.optionalText("number")).orElse(""),
            values);
    map.done();
    return card;
  }

  /** A word is one of the list, or a number, which is the same in every language. */
  private void checkWord(Entry word) {
    if (!words.containsKey(word.value()) && !word.value().matches("[0-9.,% ]*")) {
      yaml.faults()
          .add(
              FaultCode.WORDS_MISSING,
              word.place(),
              word.value(),
              "words",
              DidYouMean.of(words.keySet(), word.value()));
    }
  }

  private Map<Lang, String> inLanguages(YamlMap parent, String key) {
    Map<Lang, String> found = new EnumMap<>(Lang.class);
    parent
        .neededMap(key)
        .ifPresent(
            map -> {
              for (Lang lang : Lang.values()) {
                map.optionalText(lang.path()).ifPresent(text -> found.put(lang, text));
                if (reading.complete(lang) && !found.containsKey(lang)) {
                  map.faults().add(FaultCode.WORDS_MISSING, parent.keyPlace(key), key, lang.path());
                }
              }
              map.done();
            });
    return found;
  }
}
