package ma.tifawt.interop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.StepType;

/**
 * A question on its way into a lesson; all words are Markdown.
 *
 * @param id of the step it becomes
 * @param points empty where the format says nothing that counts here
 * @param words by option id, for every id of the item
 * @param media files that the words show, by their name in the lesson's folder {@code media/}
 * @param file in which it stands; inside a package after a {@code !}
 * @param spot where it begins in its file
 */
public record Question(
    String id,
    StepType type,
    Item item,
    Scoring scoring,
    String prompt,
    Map<String, Words> words,
    Notes notes,
    Map<String, byte[]> media,
    String file,
    Spot spot) {

  public record Scoring(int points, Optional<String> objective, Optional<String> kind) {
    public static final Scoring NONE = new Scoring(0, Optional.empty(), Optional.empty());
  }

  public record Words(String text, Optional<String> feedback) {}

  /**
   * @param answers what a short text may say
   */
  public record Notes(Optional<String> hint, Optional<String> teacher, List<String> answers) {}
}
