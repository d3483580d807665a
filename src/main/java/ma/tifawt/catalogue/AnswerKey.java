package ma.tifawt.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.tifawt.catalogue.LessonGuide.GuideOption;
import ma.tifawt.catalogue.LessonGuide.KeyLine;
import ma.tifawt.catalogue.LessonText.StepText;

/** The key of an item in words. */
final class AnswerKey {

  private AnswerKey() {}

  /** Options one chooses among, the right ones marked; empty for the other items. */
  static List<GuideOption> options(Step step, StepText text) {
    Set<String> right =
        step.item().map(AnswerKey::chosen).orElse(step.statements().isEmpty() ? null : Set.of());
    if (right == null || step.isLab()) {
      return List.of(); // the words of a lab are those of its buttons
    }
    return step.optionIds().stream()
        .map(
            id ->
                new GuideOption(
                    text.options().get(id).words(),
                    right.contains(id),
                    text.options().get(id).feedback()))
        .toList();
  }

  private static Set<String> chosen(Item item) {
    if (item instanceof Item.Single single) {
      return Set.of(single.answer());
    }
    if (item instanceof Item.Hotspot hotspot) {
      return hotspot.answer();
    }
    return item instanceof Item.Multiple multiple ? multiple.answer() : null;
  }

  static List<KeyLine> asked(Step step, StepText text) {
    List<KeyLine> shown = new ArrayList<>();
    step.item()
        .ifPresent(
            item -> {
              if (item instanceof Item.Order order) {
                order.optionIds().forEach(id -> shown.add(line(words(text, id), "")));
              } else if (item instanceof Item.Match match) {
                shown.addAll(sides(match.left(), match.right(), text));
              } else if (item instanceof Item.Sort sort) {
                shown.addAll(sides(sort.items(), sort.bins(), text));
              }
            });
    return List.copyOf(shown);
  }

  /** Both sides have their own order; the shorter ends in empty places. */
  private static List<KeyLine> sides(List<String> left, List<String> right, StepText text) {
    List<KeyLine> sides = new ArrayList<>();
    int rows = Math.max(left.size(), right.size());
    for (int i = 0; i < rows; i++) {
      sides.add(line(at(left, i, text), at(right, i, text)));
    }
    return sides;
  }

  private static String at(List<String> ids, int index, StepText text) {
    return index < ids.size() ? words(text, ids.get(index)) : "";
  }

  static List<KeyLine> lines(Step step, StepText text) {
    return step.item().map(item -> lines(item, text)).orElse(List.of());
  }

  private static List<KeyLine> lines(Item item, StepText text) {
    List<KeyLine> lines = new ArrayList<>();
    if (item instanceof Item.Order order) {
      order.answer().forEach(id -> lines.add(line(lines.size() + 1 + ".", words(text, id))));
    } else if (item instanceof Item.Match match) {
      match
          .pairs()
          .forEach((left, right) -> lines.add(line(words(text, left), words(text, right))));
    } else if (item instanceof Item.Sort sort) {
      sort.key().forEach((what, bin) -> lines.add(line(words(text, what), words(text, bin))));
    } else if (item instanceof Item.Text) {
      text.answers().forEach(answer -> lines.add(line(answer, "")));
    } else if (item instanceof Item.Number number) {
      boolean exact = number.tolerance().signum() == 0;
      lines.add(line(plain(number.answer()), exact ? "" : "± " + plain(number.tolerance())));
    }
    return List.copyOf(lines);
  }

  private static KeyLine line(String what, String to) {
    return new KeyLine(what, to);
  }

  private static String words(StepText text, String id) {
    return text.options().get(id).words().label();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
