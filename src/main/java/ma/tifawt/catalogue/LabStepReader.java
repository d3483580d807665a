package ma.tifawt.catalogue;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.json.Json;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a step says about its lab, and holds it against the lab's own description. */
final class LabStepReader {

  private final YamlMap yaml;

  LabStepReader(YamlMap yaml) {
    this.yaml = yaml;
  }

  /**
   * @param settings gets what the step says
   * @return ids of the words the lab needs with this configuration
   */
  List<String> read(Map<String, String> settings) {
    String id = yaml.text("lab");
    settings.put("lab", id);
    Optional<Lab> lab = Labs.find(id);
    if (!id.isEmpty() && lab.isEmpty()) {
      yaml.faults()
          .add(FaultCode.UNKNOWN_LAB, yaml.valuePlace("lab"), id, DidYouMean.of(Labs.KNOWN, id));
    }
    int version = yaml.integer("version", 1, 1000, 1);
    settings.put("version", String.valueOf(version));
    Optional<Node> config = yaml.node("config");
    config.ifPresent(node -> settings.put("config", NodeJson.print(node)));
    Optional<YamlMap> doneWhen = yaml.map("done_when");
    yaml.node("done_when").ifPresent(node -> settings.put("done_when", NodeJson.print(node)));
    yaml.optionalText("unplugged").ifPresent(sheet -> settings.put("unplugged", sheet));
    if (!yaml.has("unplugged")) {
      yaml.faults().add(FaultCode.NO_UNPLUGGED_TWIN, yaml.place(), id);
    }
    lab.ifPresent(
        known -> {
          if (known.planned()) {
            yaml.faults().add(FaultCode.LAB_NOT_BUILT, yaml.valuePlace("lab"), id);
          }
          checkVersion(known, version);
          checkConfig(known, config, object(settings.get("config")));
          doneWhen.ifPresent(wanted -> checkDoneWhen(known, wanted));
          if (known.camera()) {
            settings.put("camera", "true");
          }
        });
    return lab.map(known -> known.wordsFor(object(settings.get("config")))).orElse(List.of());
  }

  private void checkVersion(Lab lab, int version) {
    if (version != lab.version()) {
      yaml.faults()
          .add(FaultCode.LAB_VERSION, yaml.valuePlace("version"), lab.id(), version, lab.version());
    }
  }

  private void checkConfig(Lab lab, Optional<Node> config, JsonObject read) {
    if (config.isPresent()) {
      new LabSchema(lab.id(), yaml.faults(), read).check("config", config.get(), lab.config());
    } else if (lab.config().containsKey("required")) {
      yaml.faults().add(FaultCode.MISSING_KEY, yaml.place(), "config");
    }
  }

  private void checkDoneWhen(Lab lab, YamlMap wanted) {
    for (String name : wanted.keys()) {
      Node value = wanted.node(name).orElseThrow();
      if (!lab.evidence().containsKey(name)) {
        yaml.faults()
            .add(
                FaultCode.UNKNOWN_EVIDENCE,
                wanted.keyPlace(name),
                lab.id(),
                name,
                DidYouMean.of(lab.evidence().keySet(), name));
      } else {
        new LabSchema(lab.id(), yaml.faults(), JsonValue.EMPTY_JSON_OBJECT)
            .check("done_when." + name, value, lab.evidence().getJsonObject(name));
      }
    }
  }

  /** A setting that holds a map; empty where it is missing or is none. */
  static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json == null ? "{}" : json))) {
      return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
