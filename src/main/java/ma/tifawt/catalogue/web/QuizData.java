package ma.tifawt.catalogue.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Step;

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
    data.add("options", array(item.optionIds()));
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
      JsonObjectBuilder pairs = Json.createObjectBuilder();
      match.pairs().forEach(pairs::add);
      data.add("key", pairs);
    }
  }

  private static JsonArrayBuilder array(Collection<String> ids) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    ids.forEach(array::add);
    return array;
  }
}
