package ma.tifawt.interop;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.Item;

/** A question as one line of {@code lesson.yml} and one section of a language's Markdown. */
final class StepYaml {

  private StepYaml() {}

  /** The mapping in flow style, without the dash before it. */
  static String logic(Question question) {
    StringBuilder yaml =
        new StringBuilder("{ id: " + question.id() + ", type: " + question.type().code());
    yaml.append(key(question.item(), question.type().code()));
    Question.Scoring scoring = question.scoring();
    yaml.append(", points: ").append(scoring.points());
    scoring.objective().ifPresent(objective -> yaml.append(", objective: ").append(objective));
    scoring.kind().ifPresent(kind -> yaml.append(", kind: ").append(quoted(kind)));
    return yaml.append(" }").toString();
  }

  private static String key(Item item, String type) {
    if (item instanceof Item.Single single) {
      boolean plain =
          type.equals("quiz.truefalse") && single.optionIds().equals(List.of("true", "false"));
      return (plain ? "" : ", options: " + list(single.optionIds()))
          + ", answer: "
          + single.answer()
          + (single.shuffle() ? ", shuffle: true" : "");
    }
    if (item instanceof Item.Multiple multiple) {
      return ", options: "
          + list(multiple.optionIds())
          + ", answer: "
          + list(List.copyOf(multiple.answer()))
          + (multiple.shuffle() ? ", shuffle: true" : "");
    }
    if (item instanceof Item.Order order) {
      return ", items: " + list(order.answer());
    }
    if (item instanceof Item.Number number) {
      return ", answer: "
          + number.answer().toPlainString()
          + ", tolerance: "
          + number.tolerance().toPlainString();
    }
    if (item instanceof Item.Match match) {
      return ", pairs: " + map(match.pairs());
    }
    return sortOrHotspot(item);
  }

  private static String sortOrHotspot(Item item) {
    if (item instanceof Item.Sort sort) {
      return sort.bins().stream()
          .map(bin -> bin + ": " + list(inBin(sort, bin)))
          .collect(Collectors.joining(", ", ", bins: { ", " }"));
    }
    if (item instanceof Item.Hotspot hotspot) {
      return hotspot.areas().entrySet().stream()
              .map(area -> area.getKey() + ": " + rectangle(area.getValue()))
              .collect(Collectors.joining(", ", ", areas: { ", " }"))
          + ", answer: "
          + list(List.copyOf(hotspot.answer()));
    }
    return ""; // the answers of a short text are words
  }

  static List<String> inBin(Item.Sort sort, String bin) {
    return sort.key().entrySet().stream()
        .filter(thing -> thing.getValue().equals(bin))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String rectangle(Item.Area area) {
    return "[%s, %s, %s, %s]"
        .formatted(
            area.x().toPlainString(),
            area.y().toPlainString(),
            area.width().toPlainString(),
            area.height().toPlainString());
  }

  private static String list(List<String> ids) {
    return ids.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  private static String map(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + ": " + pair.getValue())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static String quoted(String text) {
    return Ids.valid(text) ? text : "'" + text.replace("'", "''") + "'";
  }

  /** The section of the words, heading included. */
  static String words(Question question) {
    StringBuilder section = new StringBuilder("## " + question.id() + "\n");
    section.append(question.prompt()).append("\n");
    if (!question.words().isEmpty()) {
      section.append("\n");
    }
    question
        .words()
        .forEach(
            (id, words) -> {
              section.append(indented("- " + id + ": ", "  ", words.text()));
              words.feedback().ifPresent(f -> section.append(indented("  > ", "  > ", f)));
            });
    Question.Notes notes = question.notes();
    notes.hint().ifPresent(hint -> section.append("\n").append(indented("> hint: ", "> ", hint)));
    notes
        .teacher()
        .ifPresent(note -> section.append("\n").append(indented("> teacher: ", "> ", note)));
    section.append(notes.answers().isEmpty() ? "" : "\n");
    notes.answers().forEach(answer -> section.append("> answer: ").append(answer).append("\n"));
    return section.toString();
  }

  private static String indented(String first, String others, String text) {
    StringBuilder lines = new StringBuilder();
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      String prefix = i == 0 ? first : others;
      lines.append((prefix + all.get(i)).stripTrailing()).append("\n");
    }
    return lines.toString();
  }
}
