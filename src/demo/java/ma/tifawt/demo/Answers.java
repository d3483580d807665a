package ma.tifawt.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    if (item instanceof Item.Text text) {
      return Json.createValue(text.accepted().get(0));
    }
    if (item instanceof Item.Hotspot hotspot) {
      return array(hotspot.answer());
    }
    return pairs(item instanceof Item.Sort sort ? sort.key() : ((Item.Match) item).pairs(), 0);
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
    if (item instanceof Item.Text) {
      return Json.createValue("?!x");
    }
    if (item instanceof Item.Hotspot hotspot) {
      List<String> others = new ArrayList<>(hotspot.optionIds());
      others.removeAll(hotspot.answer());
      return array(List.of(others.get(random.nextInt(others.size()))));
    }
    return pairs(item instanceof Item.Sort sort ? sort.key() : ((Item.Match) item).pairs(), 1);
  }

  /** The pairs of the key, their right sides turned on by so many places. */
  private static JsonValue pairs(Map<String, String> key, int turned) {
    List<String> sides = new ArrayList<>(key.values());
    Collections.rotate(sides, turned);
    Iterator<String> side = sides.iterator();
    JsonObjectBuilder pairs = Json.createObjectBuilder();
    key.keySet().forEach(left -> pairs.add(left, side.next()));
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
