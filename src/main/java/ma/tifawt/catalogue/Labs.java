package ma.tifawt.catalogue;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.tifawt.shared.json.Json;

/** The labs of the product, as the front end's folder {@code labs} describes them. */
public final class Labs {

  /** What an author may have meant; a test holds the list against the folder. */
  static final List<String> KNOWN = List.of("draw-classifier", "pitch-blocks", "yes-no-tree");

  private static final Map<String, Optional<Lab>> READ = new ConcurrentHashMap<>();

  private Labs() {}

  public static Optional<Lab> find(String id) {
    return YamlMap.ID.matcher(id).matches()
        ? READ.computeIfAbsent(id, Labs::read)
        : Optional.empty();
  }

  private static Optional<Lab> read(String id) {
    try (InputStream in = Labs.class.getResourceAsStream("/ma/tifawt/labs/" + id + "/lab.json")) {
      if (in == null) {
        return Optional.empty();
      }
      try (JsonReader reader = Json.createReader(in)) {
        return Optional.of(lab(reader.readObject()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lab lab(JsonObject file) {
    Map<String, String> wordsOf = new LinkedHashMap<>();
    file.getJsonObject("wordsOf")
        .forEach((list, pattern) -> wordsOf.put(list, ((JsonString) pattern).getString()));
    return new Lab(
        file.getString("id"),
        file.getInt("version"),
        file.getBoolean("planned", false),
        file.getBoolean("camera", false),
        file.getBoolean("inlineStyles", false),
        file.getJsonObject("config"),
        file.getJsonObject("evidence"),
        file.getJsonArray("words").getValuesAs(JsonString::getString),
        wordsOf);
  }
}
