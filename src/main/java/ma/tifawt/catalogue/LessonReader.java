package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.catalogue.Faults.Place;
import ma.tifawt.shared.i18n.Lang;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one lesson's folder: the logic, then the words of every language. */
final class LessonReader {

  private final Reading reading;
  private final String folder;
  private final Collection<Objective> moduleObjectives;

  LessonReader(Reading reading, String folder, Collection<Objective> moduleObjectives) {
    this.reading = reading;
    this.folder = folder;
    this.moduleObjectives = moduleObjectives;
  }

  /** What {@code lesson.yml} says, before the words are there. */
  record Logic(
      String id,
      int rev,
      boolean breaking,
      int minutes,
      boolean core,
      List<Objective> objectives,
      List<String> prerequisites,
      Lesson.Needs needs,
      Set<String> links,
      Map<String, Step> steps) {}

  Optional<Lesson> read() {
    Optional<Logic> logic =
        reading.tree().text(folder + "/lesson.yml").flatMap(YamlFile::read).map(this::logic);
    return logic.flatMap(this::withWords);
  }

  private Logic logic(YamlMap yaml) {
    SharedReader.checkSchema(yaml);
    SharedReader.checkId(yaml, folder);
    List<Objective> objectives = objectives(yaml);
    Lesson.Needs needs =
        yaml.map("needs")
            .map(this::needs)
            .orElse(new Lesson.Needs("any", false, "none", List.of()));
    Map<String, Step> steps = steps(yaml, objectives);
    checkNeeds(yaml, needs, steps.values());
    int rev = yaml.integer("rev", 1, 100_000);
    Logic logic =
        new Logic(
            yaml.optionalText("id").orElse(""),
            rev,
            yaml.flag("rev_breaking", false),
            yaml.integer("minutes", 1, 240),
            yaml.flag("core", false),
            objectives,
            yaml.texts("prerequisites"),
            needs,
            links(yaml),
            steps);
    yaml.done("replaces", "theme_variants");
    return logic;
  }

  private List<Objective> objectives(YamlMap yaml) {
    Map<String, Objective> known = new LinkedHashMap<>();
    moduleObjectives.forEach(objective -> known.put(objective.id(), objective));
    List<Objective> found = new ArrayList<>();
    for (Node node : yaml.nodes("objectives")) {
      String id = node instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (node instanceof MappingNode) {
        id =
            yaml.asMap("objectives", node)
                .map(SharedReader::objective)
                .map(Objective::id)
                .orElse("");
      }
      if (known.containsKey(id)) {
        found.add(known.get(id));
      } else {
        yaml.faults()
            .add(
                FaultCode.UNKNOWN_OBJECTIVE,
                YamlFile.place(node),
                id,
                DidYouMean.of(known.keySet(), id));
      }
    }
    return List.copyOf(found);
  }

  private Lesson.Needs needs(YamlMap yaml) {
    Lesson.Needs needs =
        new Lesson.Needs(
            yaml.oneOf("devices", List.of("none", "any", "touch", "keyboard"), "any"),
            yaml.flag("camera", false),
            yaml.oneOf("sound", List.of("none", "optional", "needed"), "none"),
            yaml.optionalIds("print"));
    for (YamlMap.Entry sheet : yaml.entries("print")) {
      if (!reading.media().has(folder, "print/" + sheet.value() + ".yml")) {
        yaml.faults().add(FaultCode.FILE_MISSING, sheet.place(), "print/" + sheet.value() + ".yml");
      }
    }
    yaml.done();
    return needs;
  }

  private Map<String, Step> steps(YamlMap yaml, List<Objective> objectives) {
    Set<String> ids = new HashSet<>();
    objectives.forEach(objective -> ids.add(objective.id()));
    Map<String, Step> steps = new LinkedHashMap<>();
    for (YamlMap map : yaml.maps("steps")) {
      Optional<Step> step = new StepReader(map, reading, ids).read();
      if (step.isPresent() && steps.putIfAbsent(step.get().id(), step.get()) != null) {
        map.faults().add(FaultCode.DUPLICATE_ID, map.valuePlace("id"), step.get().id());
      }
    }
    if (steps.isEmpty()) {
      yaml.faults().add(FaultCode.NO_STEPS, yaml.keyPlace("steps"));
    }
    return steps;
  }

  private void checkNeeds(YamlMap yaml, Lesson.Needs needs, Collection<Step> steps) {
    for (Step step : steps) {
      if (step.setting("camera").isPresent() && !needs.camera()) {
        yaml.faults().add(FaultCode.CAMERA_NOT_DECLARED, yaml.keyPlace("steps"), step.id());
      }
      for (String key : List.of("cards", "unplugged")) {
        step.setting(key)
            .filter(sheet -> !needs.print().contains(sheet))
            .ifPresent(
                sheet ->
                    yaml.faults()
                        .add(
                            FaultCode.FILE_MISSING,
                            yaml.keyPlace("steps"),
                            "needs.print: " + sheet,
                            DidYouMean.of(needs.print(), sheet)));
      }
    }
  }

  private static Set<String> links(YamlMap yaml) {
    Set<String> links = new HashSet<>();
    for (YamlMap link : yaml.maps("links")) {
      String url = link.text("url");
      if (!url.startsWith("https://")) {
        link.faults().add(FaultCode.LINK_SCHEME, link.valuePlace("url"), url);
      }
      link.text("reviewed");
      link.done();
      links.add(url);
    }
    return links;
  }

  private Optional<Lesson> withWords(Logic logic) {
    Map<Lang, LessonText> texts = new EnumMap<>(Lang.class);
    for (Lang lang : reading.spoken()) {
      String path = folder + "/" + lang.path() + ".md";
      if (reading.tree().has(path)) {
        reading
            .words(path, lang)
            .flatMap(file -> new LessonTextReader(reading, folder, logic, lang, file).read())
            .ifPresent(text -> texts.put(lang, text));
      } else if (reading.complete(lang)) {
        reading
            .faults()
            .in(folder + "/lesson.yml")
            .add(FaultCode.CLAIMED_COMPLETE, Place.START, lang.path() + ".md");
      }
    }
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Lesson(
            folder,
            logic.rev(),
            logic.minutes(),
            logic.core(),
            logic.objectives(),
            logic.prerequisites(),
            logic.needs(),
            logic.steps().values().stream().map(step -> withAnswers(step, texts.values())).toList(),
            logic.needs().print().stream()
                .flatMap(sheet -> SheetReader.read(reading, folder, sheet).stream())
                .toList(),
            texts,
            reading.fallback(),
            reading.tree().hash(folder)));
  }

  /** The key of a short text stands with its words, the only one that is not in lesson.yml. */
  private static Step withAnswers(Step step, Collection<LessonText> texts) {
    return step.type() == StepType.QUIZ_TEXT
        ? step.withItem(
            new Item.Text(
                texts.stream()
                    .flatMap(text -> text.step(step.id()).answers().stream())
                    .distinct()
                    .toList()))
        : step;
  }
}
