package ma.tifawt.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lab as its {@code lab.json} describes it; the lab's script reads the same file.
 *
 * @param version of the configuration and the evidence; a step names the one it was written for
 * @param planned described, and not built yet: no lesson may be served that asks for it
 * @param camera works with pictures of the room
 * @param inlineStyles its pages must allow styles that scripts write
 * @param config schema of the configuration
 * @param evidence schema of each number that may be told about the work done
 * @param words ids of the words every lesson gives, in its own languages
 * @param wordsOf more of them: by list of the configuration, the pattern of the id for each entry
 */
public record Lab(
    String id,
    int version,
    boolean planned,
    boolean camera,
    boolean inlineStyles,
    JsonObject config,
    JsonObject evidence,
    List<String> words,
    Map<String, String> wordsOf) {

  /** Characters of JSON; what a lab tells is a handful of numbers. */
  public static final int MOST_EVIDENCE = 2000;

  /** The ids that need words in every language, with this configuration. */
  List<String> wordsFor(JsonObject configuration) {
    List<String> ids = new ArrayList<>(words);
    wordsOf.forEach(
        (list, pattern) -> {
          if (configuration.get(list) instanceof JsonArray entries) {
            entries.stream()
                .flatMap(entry -> entryId(entry).stream())
                .map(entry -> pattern.replace("*", entry))
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
          }
        });
    return List.copyOf(ids);
  }

  private static Optional<String> entryId(JsonValue entry) {
    JsonValue id = entry instanceof JsonObject object ? object.get("id") : entry;
    return id instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
  }

  /** The first field that does not fit: unknown, missing, no number, or out of its range. */
  public Optional<String> misfit(JsonObject told) {
    if (told.toString().length() > MOST_EVIDENCE) {
      return Optional.of("size");
    }
    return told.keySet().stream()
        .filter(name -> !evidence.containsKey(name) || !fits(name, told.get(name)))
        .findFirst()
        .or(() -> evidence.keySet().stream().filter(name -> !told.containsKey(name)).findFirst());
  }

  /** Whether a value may stand under this name of the evidence. */
  boolean fits(String name, JsonValue value) {
    JsonObject schema = evidence.getJsonObject(name);
    if (schema.getString("type").equals("boolean")) {
      return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }
    return value instanceof JsonNumber number
        && (number.isIntegral() || !schema.getString("type").equals("integer"))
        && inRange(number.bigDecimalValue(), schema);
  }

  private static boolean inRange(BigDecimal value, JsonObject schema) {
    return value.compareTo(limit(schema, "minimum")) >= 0
        && value.compareTo(limit(schema, "maximum")) <= 0;
  }

  private static BigDecimal limit(JsonObject schema, String name) {
    return schema.getJsonNumber(name).bigDecimalValue();
  }

  /** Whether the work is done: each number wanted is reached, each yes or no is as wanted. */
  public static boolean isDone(JsonObject wanted, JsonObject told) {
    return wanted.entrySet().stream()
        .allMatch(
            want ->
                want.getValue() instanceof JsonNumber least
                    ? told.get(want.getKey()) instanceof JsonNumber number
                        && number.bigDecimalValue().compareTo(least.bigDecimalValue()) >= 0
                    : want.getValue().equals(told.get(want.getKey())));
  }
}
