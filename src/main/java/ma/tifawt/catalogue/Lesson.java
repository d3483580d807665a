package ma.tifawt.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;

/**
 * One lesson: its logic once, its words per language. Immutable; a change of meaning is a new
 * {@code rev}.
 *
 * @param address {@code course/module/lesson}
 * @param core part of the camp path
 * @param prerequisites addresses of lessons
 * @param sheets what {@code needs.print} names
 * @param texts never empty; a text that is older than a breaking revision is left out
 * @param hash SHA-256 of logic and words, hexadecimal
 */
public record Lesson(
    String address,
    int rev,
    int minutes,
    boolean core,
    List<Objective> objectives,
    List<String> prerequisites,
    Needs needs,
    List<Step> steps,
    List<Sheet> sheets,
    Map<Lang, LessonText> texts,
    Map<Lang, List<Lang>> fallback,
    String hash) {

  /**
   * What a room must have; {@code print} names the sheets in the lesson's folder {@code print/}.
   */
  public record Needs(String devices, boolean camera, String sound, List<String> print) {}

  public String id() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  public Optional<Step> step(String stepId) {
    return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
  }

  public Optional<Sheet> sheet(String sheetId) {
    return sheets.stream().filter(sheet -> sheet.id().equals(sheetId)).findFirst();
  }

  /** The words of the whole lesson in one language: the one asked for or its first fallback. */
  public Served<LessonText> textFor(Lang asked) {
    return Served.pick(asked, texts, fallback);
  }
}
