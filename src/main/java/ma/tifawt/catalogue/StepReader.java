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
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> worded = worded(type.get(), settings);
    settings(type.get(), settings);
    Optional<String> kind = yaml.optionalText("kind");
    yaml.done();
    return Optional.of(
        new Step(
            id,
            type.get(),
            item,
            points,
            objective,
            kind,
            worded,
            Collections.unmodifiableMap(settings)));
  }

  /** What else needs words than the options of a question. */
  private List<String> worded(StepType type, Map<String, String> settings) {
    return switch (type) {
      case REFLECT -> yaml.ids("statements");
      case LAB, CODE, GAME -> new LabStepReader(yaml).read(settings);
      default -> List.of();
    };
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

  private void settings(StepType type, Map<String, String> settings) {
    text(settings, "audio");
    switch (type) {
      case WATCH -> {
        text(settings, "video");
        text(settings, "captions");
        if (yaml.has("video") && !yaml.has("captions")) {
          yaml.faults().add(FaultCode.NO_CAPTIONS, yaml.valuePlace("video"), settings.get("video"));
        }
      }
      case UNPLUGGED, SORT, WORKSHEET -> text(settings, "cards");
      case PROJECT -> project(settings);
      case REFLECT -> settings.put("scale", yaml.oneOf("scale", List.of("faces3"), "faces3"));
      default -> {
        // no settings of their own
      }
    }
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
}
