package ma.tifawt.catalogue.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.json.Json;

/**
 * What the page may know about a question, without words. Key and feedback only for practice items:
 * those have no points, and work without a line.
 */
final class QuizData {

  private QuizData() {}

  static JsonObject of(Step step, StepText text) {
    Item item = step.item().orElseThrow();
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("type", step.type().code().substring("quiz.".length()))
            .add("points", step.points());
    shape(data, item);
    if (!step.scored()) {
      key(data, item);
      JsonObjectBuilder feedback = Json.createObjectBuilder();
      text.feedback(step.optionIds()).forEach(feedback::add);
      data.add("feedback", feedback);
    }
    return data.build();
  }

  private static void shape(JsonObjectBuilder data, Item item) {
    if (item instanceof Item.Match match) {
      data.add("left", array(match.left())).add("right", array(match.right()));
      return;
    }
    if (item instanceof Item.Sort sort) {
      data.add("bins", array(sort.bins())).add("items", array(sort.items()));
      return;
    }
    data.add("options", array(item.optionIds()));
    if (item instanceof Item.Hotspot hotspot) {
      data.add("areas", areas(hotspot)).add("several", hotspot.answer().size() > 1);
    }
    boolean shuffle =
        item instanceof Item.Single single && single.shuffle()
            || item instanceof Item.Multiple multiple && multiple.shuffle();
    data.add("shuffle", shuffle);
  }

  private static void key(JsonObjectBuilder data, Item item) {
    if (item instanceof Item.Single single) {
      data.add("key", single.answer());
    } else if (item instanceof Item.Multiple multiple) {
      data.add("key", array(multiple.answer()));
    } else if (item instanceof Item.Order order) {
      data.add("key", array(order.answer()));
    } else if (item instanceof Item.Number number) {
      data.add("key", number.answer()).add("tolerance", number.tolerance());
    } else if (item instanceof Item.Match match) {
      data.add("key", pairs(match.pairs()));
    } else if (item instanceof Item.Sort sort) {
      data.add("key", pairs(sort.key()));
    } else if (item instanceof Item.Hotspot hotspot) {
      data.add("key", array(hotspot.answer()));
    } else if (item instanceof Item.Text words) {
      data.add("key", array(words.accepted()));
    }
  }

  private static JsonObjectBuilder pairs(Map<String, String> key) {
    JsonObjectBuilder pairs = Json.createObjectBuilder();
    key.forEach(pairs::add);
    return pairs;
  }

  /** In the order in which they are met on the picture, so that the order tells nothing. */
  private static JsonObjectBuilder areas(Item.Hotspot hotspot) {
    JsonObjectBuilder areas = Json.createObjectBuilder();
    for (String id : hotspot.optionIds()) {
      Item.Area area = hotspot.areas().get(id);
      areas.add(
          id,
          Json.createArrayBuilder()
              .add(area.x())
              .add(area.y())
              .add(area.width())
              .add(area.height()));
    }
    return areas;
  }

  private static JsonArrayBuilder array(Collection<String> ids) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    ids.forEach(array::add);
    return array;
  }
}
