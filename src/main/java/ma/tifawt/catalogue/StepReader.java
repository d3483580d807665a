package ma.tifawt.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one step of {@code lesson.yml}: its type, its item, and what else its type allows. */
final class StepReader {

  private static final int MAX_POINTS = 20;

  /** Labs of the product; the module {@code labs} of the front end has one page for each. */
  static final List<String> LABS =
      List.of(
          "pitch-blocks",
          "zellij-turtle",
          "pixel-grid",
          "conv-filter",
          "sound-wave",
          "yes-no-tree",
          "cart-tree",
          "draw-classifier",
          "image-classifier",
          "sound-classifier",
          "text-classifier",
          "pose-coach",
          "perceptron",
          "nn-playground",
          "regression-line",
          "kmeans",
          "recommender",
          "bias-lab",
          "next-word",
          "word-vectors",
          "search-path",
          "password-meter",
          "phish-or-not",
          "share-or-not",
          "chart-maker");

  /** Labs that only make sense with pictures or poses of the room. */
  static final Set<String> CAMERA_LABS = Set.of("pose-coach");

  private final YamlMap yaml;
  private final Reading reading;
  private final Set<String> objectives;

  StepReader(YamlMap yaml, Reading reading, Set<String> objectives) {
    this.yaml = yaml;
    this.reading = reading;
    this.objectives = objectives;
  }

  /** Empty where the id or the type is unknown; other faults are reported and leave a step. */
  Optional<Step> read() {
    String id = yaml.id("id");
    Optional<StepType> type = StepType.of(yaml.oneOf("type", StepType.codes(), ""));
    if (!yaml.has("type")) {
      yaml.text("type");
    }
    if (id.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Item> item =
        type.get().isQuiz() ? new ItemReader(yaml).read(type.get()) : Optional.empty();
    int points = type.get().isQuiz() ? yaml.integer("points", 0, MAX_POINTS, 0) : 0;
    Optional<String> objective = objective(points);
    List<String> statements = type.get() == StepType.REFLECT ? yaml.ids("statements") : List.of();
    Map<String, String> settings = settings(type.get());
    Optional<String> kind = yaml.optionalText("kind");
    yaml.done();
    return Optional.of(
        new Step(id, type.get(), item, points, objective, kind, statements, settings));
  }

  private Optional<String> objective(int points) {
    Optional<String> objective = yaml.optionalText("objective");
    if (points > 0 && objective.isEmpty()) {
      yaml.faults().add(FaultCode.POINTS_WITHOUT_OBJECTIVE, yaml.valuePlace("points"), points);
    }
    objective
        .filter(o -> !objectives.contains(o))
        .ifPresent(
            o ->
                yaml.faults()
                    .add(
                        FaultCode.UNKNOWN_OBJECTIVE,
                        yaml.valuePlace("objective"),
                        o,
                        DidYouMean.of(objectives, o)));
    return objective;
  }

  private Map<String, String> settings(StepType type) {
    Map<String, String> settings = new LinkedHashMap<>();
    text(settings, "audio");
    switch (type) {
      case WATCH -> {
        text(settings, "video");
        text(settings, "captions");
        if (yaml.has("video") && !yaml.has("captions")) {
          yaml.faults().add(FaultCode.NO_CAPTIONS, yaml.valuePlace("video"), settings.get("video"));
        }
      }
      case LAB, CODE, GAME -> lab(settings);
      case UNPLUGGED, SORT, WORKSHEET -> text(settings, "cards");
      case PROJECT -> project(settings);
      case REFLECT -> settings.put("scale", yaml.oneOf("scale", List.of("faces3"), "faces3"));
      default -> {
        // no settings of their own
      }
    }
    return Collections.unmodifiableMap(settings);
  }

  private void text(Map<String, String> settings, String key) {
    yaml.optionalText(key).ifPresent(value -> settings.put(key, value));
  }

  private void project(Map<String, String> settings) {
    settings.put("rubric", yaml.text("rubric"));
    String rubric = settings.get("rubric");
    Set<String> known = reading.shared().rubrics().keySet();
    if (!rubric.isEmpty() && !known.contains(rubric)) {
      yaml.faults()
          .add(
              FaultCode.UNKNOWN_RUBRIC,
              yaml.valuePlace("rubric"),
              rubric,
              DidYouMean.of(known, rubric));
    }
    settings.put(
        "upload", yaml.oneOf("upload", List.of("none", "optional", "required"), "optional"));
  }

  /** The configuration is the lab's own matter; it is kept as JSON and checked where the lab is. */
  private void lab(Map<String, String> settings) {
    String lab = yaml.text("lab");
    settings.put("lab", lab);
    if (!lab.isEmpty() && !LABS.contains(lab)) {
      yaml.faults()
          .add(FaultCode.UNKNOWN_LAB, yaml.valuePlace("lab"), lab, DidYouMean.of(LABS, lab));
    }
    settings.put("version", String.valueOf(yaml.integer("version", 1, 1000, 1)));
    yaml.node("config").ifPresent(node -> settings.put("config", NodeJson.print(node)));
    yaml.node("done_when").ifPresent(node -> settings.put("done_when", NodeJson.print(node)));
    text(settings, "unplugged");
    if (!yaml.has("unplugged")) {
      yaml.faults().add(FaultCode.NO_UNPLUGGED_TWIN, yaml.place(), lab);
    }
    if (CAMERA_LABS.contains(lab)) {
      settings.put("camera", "true");
    }
  }
}
