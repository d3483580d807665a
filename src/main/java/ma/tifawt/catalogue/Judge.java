package ma.tifawt.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.tifawt.shared.error.DomainException;

/**
 * Judges answers. The rule, the same for every learner and told in {@code src/doc/authoring.md}:
 *
 * <ul>
 *   <li>single, true or false, number, order, text: all the points or none;
 *   <li>multiple: (right options chosen - wrong options chosen) / right options, never under 0;
 *   <li>match: (right pairs - wrong pairs) / pairs, never under 0; a left side that was left out is
 *       neither.
 *   <li>sort: (things in their bin - things in another) / things, never under 0;
 *   <li>hotspot: (right areas chosen - wrong areas chosen) / right areas, never under 0.
 * </ul>
 *
 * Parts of points are rounded half up to two decimals.
 */
final class Judge {

  /** Digits and exponent a typed number may have; more is no answer of a child. */
  private static final int MAX_PRECISION = 30;

  private Judge() {}

  static Verdict judge(Item item, JsonValue answer, int points) {
    if (item instanceof Item.Single single) {
      String chosen = known(string(answer), single.optionIds());
      return whole(chosen.equals(single.answer()), points, List.of(chosen));
    }
    if (item instanceof Item.Multiple multiple) {
      return several(multiple.optionIds(), multiple.answer(), answer, points);
    }
    if (item instanceof Item.Hotspot hotspot) {
      return hotspot(hotspot, answer, points);
    }
    if (item instanceof Item.Text text) {
      return text(text, string(answer), points);
    }
    if (item instanceof Item.Sort sort) {
      return pairs(sort.key(), sort.bins(), answer, points);
    }
    if (item instanceof Item.Order order) {
      List<String> given = strings(answer);
      if (given.size() != order.answer().size()
          || !Set.copyOf(order.answer()).equals(new HashSet<>(given))) {
        throw malformed();
      }
      return whole(given.equals(order.answer()), points, given);
    }
    if (item instanceof Item.Number number) {
      BigDecimal off = number(answer).subtract(number.answer()).abs();
      return whole(off.compareTo(number.tolerance()) <= 0, points, List.of());
    }
    Item.Match match = (Item.Match) item;
    return pairs(match.pairs(), match.right(), answer, points);
  }

  private static Verdict text(Item.Text item, String typed, int points) {
    String folded = ShortAnswer.fold(typed);
    if (typed.length() > ShortAnswer.LONGEST || folded.isEmpty()) {
      throw malformed();
    }
    boolean correct = item.accepted().stream().map(ShortAnswer::fold).anyMatch(folded::equals);
    return whole(correct, points, List.of());
  }

  private static Verdict hotspot(Item.Hotspot item, JsonValue answer, int points) {
    Verdict verdict = several(item.optionIds(), item.answer(), answer, points);
    if (item.answer().size() == 1 && verdict.feedback().size() > 1) {
      throw malformed();
    }
    return verdict;
  }

  private static Verdict several(
      List<String> options, Set<String> key, JsonValue answer, int points) {
    List<String> chosen = strings(answer);
    chosen.forEach(id -> known(id, options));
    if (new HashSet<>(chosen).size() != chosen.size()) {
      throw malformed();
    }
    long right = chosen.stream().filter(key::contains).count();
    long wrong = chosen.size() - right;
    return part(right, wrong, key.size(), points, chosen);
  }

  /** What belongs to what; who is left out is neither right nor wrong. */
  private static Verdict pairs(
      Map<String, String> key, List<String> targets, JsonValue answer, int points) {
    Map<String, String> given = pairs(answer);
    given.forEach(
        (from, to) -> {
          known(from, key.keySet());
          known(to, targets);
        });
    long right = given.entrySet().stream().filter(key.entrySet()::contains).count();
    return part(right, given.size() - right, key.size(), points, List.copyOf(given.keySet()));
  }

  private static Verdict whole(boolean correct, int points, List<String> feedback) {
    BigDecimal max = BigDecimal.valueOf(points);
    return new Verdict(correct ? max : BigDecimal.ZERO, max, correct, feedback);
  }

  private static Verdict part(long right, long wrong, int all, int points, List<String> feedback) {
    BigDecimal max = BigDecimal.valueOf(points);
    BigDecimal share = BigDecimal.valueOf(Math.max(0, right - wrong));
    BigDecimal earned =
        max.multiply(share).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    return new Verdict(earned.stripTrailingZeros(), max, right == all && wrong == 0, feedback);
  }

  private static String string(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw malformed();
  }

  private static BigDecimal number(JsonValue value) {
    if (value instanceof JsonNumber number) {
      BigDecimal typed = number.bigDecimalValue();
      if (typed.precision() <= MAX_PRECISION && Math.abs(typed.scale()) <= MAX_PRECISION) {
        return typed;
      }
    }
    throw malformed();
  }

  private static List<String> strings(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw malformed();
    }
    List<String> all = new ArrayList<>();
    array.forEach(entry -> all.add(string(entry)));
    return all;
  }

  private static Map<String, String> pairs(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw malformed();
    }
    Map<String, String> all = new LinkedHashMap<>();
    object.forEach((key, right) -> all.put(key, string(right)));
    return all;
  }

  private static String known(String id, Collection<String> ids) {
    if (!ids.contains(id)) {
      throw malformed();
    }
    return id;
  }

  private static DomainException malformed() {
    return new DomainException(CatalogueError.ANSWER_MALFORMED);
  }
}
