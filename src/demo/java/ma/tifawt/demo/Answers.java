package ma.tifawt.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import ma.tifawt.catalogue.Item;

/** Right and wrong answers to a question, in the shape in which devices send them. */
final class Answers {

  private Answers() {}

  static JsonValue right(Item item) {
    if (item instanceof Item.Single single) {
      return Json.createValue(single.answer());
    }
    if (item instanceof Item.Multiple multiple) {
      return array(multiple.optionIds().stream().filter(multiple.answer()::contains).toList());
    }
    if (item instanceof Item.Order order) {
      return array(order.answer());
    }
    if (item instanceof Item.Number number) {
      return number(number.answer());
    }
    JsonObjectBuilder pairs = Json.createObjectBuilder();
    ((Item.Match) item).pairs().forEach(pairs::add);
    return pairs.build();
  }

  static JsonValue wrong(Item item, Random random) {
    if (item instanceof Item.Single single) {
      List<String> others = new ArrayList<>(single.optionIds());
      others.remove(single.answer());
      return Json.createValue(others.get(random.nextInt(others.size())));
    }
    if (item instanceof Item.Multiple multiple) {
      List<String> chosen = new ArrayList<>(multiple.optionIds());
      chosen.removeAll(multiple.answer());
      List<String> half =
          multiple.optionIds().stream().filter(multiple.answer()::contains).toList();
      return array(List.of(half.get(0), chosen.get(random.nextInt(chosen.size()))));
    }
    if (item instanceof Item.Order order) {
      List<String> rotated = new ArrayList<>(order.answer());
      Collections.rotate(rotated, 1 + random.nextInt(rotated.size() - 1));
      return array(rotated);
    }
    if (item instanceof Item.Number number) {
      int off = 1 + random.nextInt(3);
      return number(number.answer().add(number.tolerance()).add(BigDecimal.valueOf(off)));
    }
    Item.Match match = (Item.Match) item;
    List<String> sides = new ArrayList<>(match.pairs().values());
    Collections.rotate(sides, 1);
    JsonObjectBuilder pairs = Json.createObjectBuilder();
    for (int i = 0; i < match.left().size(); i++) {
      pairs.add(match.left().get(i), sides.get(i));
    }
    return pairs.build();
  }

  private static JsonValue number(BigDecimal value) {
    return Json.createValue(value);
  }

  private static JsonValue array(Collection<String> ids) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    ids.forEach(array::add);
    return array.build();
  }
}
