package ma.tifawt.catalogue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a lesson, without words.
 *
 * @param item what is asked and how it is judged; present in every quiz step
 * @param points 0: practice, whose key and feedback may be on the page; more: judged on the server
 *     only
 * @param objective id of the objective that the points count for
 * @param kind free word for the page, for example {@code predict} or {@code recall}
 * @param statements ids of the statements of a reflection, or of the words of a lab
 * @param settings the other keys of the step as text ({@code audio}, {@code lab}, {@code print},
 *     {@code rubric} …); lists and maps as JSON
 */
public record Step(
    String id,
    StepType type,
    Optional<Item> item,
    int points,
    Optional<String> objective,
    Optional<String> kind,
    List<String> statements,
    Map<String, String> settings) {

  public boolean scored() {
    return points > 0;
  }

  /** The same question, judged at once and worth nothing. */
  public Step asPractice() {
    return new Step(id, type, item, 0, objective, kind, statements, settings);
  }

  Step withItem(Item other) {
    return new Step(id, type, Optional.of(other), points, objective, kind, statements, settings);
  }

  /** Done by what the lab tells, or on paper; not by having been seen. */
  public boolean isLab() {
    return settings.containsKey("lab");
  }

  /** A setting that holds a map, as JSON; empty where there is none. */
  public JsonObject map(String name) {
    return LabStepReader.object(settings.get(name));
  }

  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /**
   * The ids that need words in every language: options, items, both sides of a match, or
   * statements.
   */
  public List<String> optionIds() {
    return item.map(Item::optionIds).orElse(statements);
  }
}
