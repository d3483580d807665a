package ma.tifawt.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.Faults.Place;
import ma.tifawt.catalogue.LessonReader.Logic;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.shared.i18n.Lang;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Reads the words of one lesson in one language: front matter, then one section per step. */
final class LessonTextReader {

  private static final String FENCE = "---";

  /** Words in one step; curriculum part B, "reading load". */
  private static final Map<String, Integer> READING_LOAD = Map.of("A", 80, "B", 150, "C", 250);

  private final Reading reading;
  private final String folder;
  private final Logic logic;
  private final Lang lang;
  private final TextFile file;
  private final Faults.File faults;

  LessonTextReader(Reading reading, String folder, Logic logic, Lang lang, TextFile file) {
    this.reading = reading;
    this.folder = folder;
    this.logic = logic;
    this.lang = lang;
    this.file = file;
    this.faults = file.faults();
  }

  /** Empty where the text must not be used. */
  Optional<LessonText> read() {
    int end =
        file.lines().get(0).equals(FENCE)
            ? file.lines().subList(1, file.lines().size()).indexOf(FENCE) + 1
            : 0;
    if (end == 0) {
      faults.add(FaultCode.FRONT_MATTER, Place.START);
      return Optional.empty();
    }
    String front = "\n" + String.join("\n", file.lines().subList(1, end)) + "\n";
    Optional<YamlMap> yaml = YamlFile.read(front, faults);
    String title = yaml.map(this::title).orElse("");
    int basedOn = yaml.filter(map -> map.has("based_on_rev")).map(this::basedOn).orElse(0);
    String body =
        "\n".repeat(end + 1)
            + String.join("\n", file.lines().subList(end + 1, file.lines().size()));
    Document document = Markup.parse(body);
    MarkupCheck check = new MarkupCheck(reading, folder, logic, lang, faults);
    document.accept(check);
    EscapedBracket.settle(document);
    Map<String, StepText> steps = steps(document, check);
    if (faults.hasErrors() || (logic.breaking() && basedOn < logic.rev())) {
      return Optional.empty();
    }
    return Optional.of(
        new LessonText(
            lang, title, basedOn, steps, List.copyOf(check.terms()), List.copyOf(check.media())));
  }

  private String title(YamlMap yaml) {
    expect(yaml, "lesson", logic.id());
    expect(yaml, "lang", lang.path());
    String title = yaml.text("title");
    yaml.done("based_on_rev", "translator", "reviewed");
    if (!yaml.has("based_on_rev")) {
      faults.add(FaultCode.MISSING_KEY, Place.START, "based_on_rev");
    }
    return title;
  }

  private void expect(YamlMap yaml, String key, String value) {
    String found = yaml.text(key);
    if (!found.isEmpty() && !found.equals(value)) {
      faults.add(FaultCode.WRONG_LANGUAGE, yaml.valuePlace(key), key, found, value);
    }
  }

  private int basedOn(YamlMap yaml) {
    int basedOn = yaml.integer("based_on_rev", 1, 100_000);
    if (basedOn < logic.rev()) {
      faults.add(FaultCode.STALE, yaml.valuePlace("based_on_rev"), basedOn, logic.rev());
    } else if (basedOn > logic.rev()) {
      DidYouMean now = new DidYouMean("", List.of("≤ " + logic.rev()));
      faults.add(
          FaultCode.BAD_VALUE, yaml.valuePlace("based_on_rev"), "based_on_rev", basedOn, now);
    }
    return basedOn;
  }

  private Map<String, StepText> steps(Document document, MarkupCheck check) {
    Map<String, List<Node>> sections = new LinkedHashMap<>();
    Map<String, Place> places = new HashMap<>();
    List<Node> current = null;
    for (Node block : Markup.children(document)) {
      if (block instanceof Heading heading && heading.getLevel() == 2) {
        String id = heading.getFirstChild() instanceof Text text ? text.getLiteral().strip() : "";
        current = section(id, place(heading), sections);
        places.putIfAbsent(id, place(heading));
      } else if (current != null) {
        current.add(block);
      } else {
        faults.add(FaultCode.TEXT_BEFORE_STEP, place(block));
      }
    }
    Map<String, StepText> texts = new LinkedHashMap<>();
    for (Step step : logic.steps().values()) {
      if (sections.containsKey(step.id())) {
        Place place = places.get(step.id());
        StepText text =
            new StepTextReader(step, place, faults, check).read(sections.get(step.id()));
        checkLoad(text, place);
        texts.put(step.id(), withMedia(step, text, place, check));
      } else {
        faults.add(FaultCode.STEP_MISSING, Place.START, step.id());
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  private List<Node> section(String id, Place place, Map<String, List<Node>> sections) {
    List<Node> blocks = new ArrayList<>();
    if (!logic.steps().containsKey(id)) {
      faults.add(FaultCode.UNKNOWN_STEP, place, id, DidYouMean.of(logic.steps().keySet(), id));
    } else if (sections.putIfAbsent(id, blocks) != null) {
      faults.add(FaultCode.DUPLICATE_TEXT, place, id);
    }
    return blocks;
  }

  private void checkLoad(StepText text, Place place) {
    int words = text.body().text().isEmpty() ? 0 : text.body().text().split("\\s+").length;
    int limit = READING_LOAD.getOrDefault(reading.band(), Integer.MAX_VALUE);
    if (words > limit) {
      faults.add(FaultCode.READING_LOAD, place, words, limit);
    }
  }

  private StepText withMedia(Step step, StepText text, Place place, MarkupCheck check) {
    Optional<String> captions = medium(step, "captions", place, check);
    return new StepText(
        text.body(),
        text.options(),
        text.hint(),
        text.teacher(),
        medium(step, "audio", place, check),
        medium(step, "video", place, check).map(video -> new LessonText.Clip(video, captions)),
        text.answers());
  }

  /** The address of what a setting names: the language's own file before the common one. */
  private Optional<String> medium(Step step, String setting, Place place, MarkupCheck check) {
    Optional<String> address =
        step.setting(setting)
            .flatMap(
                name -> {
                  String own = "media/" + lang.path() + "/" + name;
                  boolean there = reading.media().has(folder, own);
                  return reading.media().find(folder, there ? own : "media/" + name, faults, place);
                })
            .map(MediaFile::address);
    address.ifPresent(check.media()::add);
    return address;
  }

  static Place place(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        SourceSpan span = at.getSourceSpans().get(0);
        return new Place(span.getLineIndex() + 1, span.getColumnIndex() + 1);
      }
    }
    return Place.START;
  }
}
