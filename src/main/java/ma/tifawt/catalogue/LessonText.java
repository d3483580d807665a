package ma.tifawt.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;

/**
 * The words of one lesson in one language, by step id; whole or not there at all.
 *
 * @param terms ids of the glossary terms used, in the order of their first use
 * @param media addresses of the pictures and sounds used, for keeping the lesson offline
 */
public record LessonText(
    Lang lang,
    String title,
    int basedOnRev,
    Map<String, StepText> steps,
    List<String> terms,
    List<String> media) {

  /** The words of a step; the loader has made sure that every step has them. */
  public StepText step(String id) {
    StepText text = steps.get(id);
    if (text == null) {
      throw new IllegalArgumentException("no step " + id + " in the " + lang + " text of " + title);
    }
    return text;
  }

  /**
   * @param options by option id, in the order of the text file; also the items of an order, both
   *     sides of a match and the statements of a reflection. Show them in the order of {@link
   *     Step#optionIds}
   * @param teacher for staff only, never on a learner's page
   * @param audio address of the narration
   * @param clip what is watched
   * @param answers what a short text may say, in this language; never on the page of a scored item
   */
  public record StepText(
      Prose body,
      Map<String, OptionText> options,
      Optional<Prose> hint,
      Optional<Prose> teacher,
      Optional<String> audio,
      Optional<Clip> clip,
      List<String> answers) {

    public StepText withBody(Prose other) {
      return new StepText(other, options, hint, teacher, audio, clip, answers);
    }

    /** Feedback of the options named that have one, as HTML by option id. */
    public Map<String, String> feedback(List<String> optionIds) {
      Map<String, String> found = new LinkedHashMap<>();
      for (String id : optionIds) {
        Optional.ofNullable(options.get(id))
            .flatMap(OptionText::feedback)
            .ifPresent(feedback -> found.put(id, feedback.html()));
      }
      return found;
    }
  }

  /**
   * @param video address
   * @param captions address
   */
  public record Clip(String video, Optional<String> captions) {}

  public record OptionText(Prose words, Optional<Prose> feedback) {}
}
