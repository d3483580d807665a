package ma.tifawt.interop.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.interop.Draft;
import ma.tifawt.interop.Ids;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.MarkdownWriter;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.XmlPart.Element;

/** Areas of a picture: pixels there, percent here. */
final class QtiHotspot {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Intake intake;
  private final Draft draft;
  private final Element item;
  private final Element interaction;
  private final BigDecimal width;
  private final BigDecimal height;

  QtiHotspot(Intake intake, Draft draft, Element item, Element interaction) {
    this.intake = intake;
    this.draft = draft;
    this.item = item;
    this.interaction = interaction;
    this.width = side("width");
    this.height = side("height");
  }

  private BigDecimal side(String name) {
    return interaction
        .element("img")
        .flatMap(img -> img.attribute(name))
        .filter(v -> v.matches("[1-9][0-9]{0,5}"))
        .map(BigDecimal::new)
        .orElse(BigDecimal.ZERO);
  }

  void read(List<String> right) {
    if (width.signum() == 0 || height.signum() == 0) {
      intake.refuse(interaction.spot(), Reason.MALFORMED, "<img width height>");
      return;
    }
    Map<String, Item.Area> areas = new LinkedHashMap<>();
    Set<String> answer = new LinkedHashSet<>();
    List<Element> choices = interaction.elements("qti-hotspot-choice").toList();
    List<String> old = choices.stream().map(c -> c.attribute("identifier").orElse("")).toList();
    List<String> ids = old.stream().allMatch(Ids::valid) ? old : Ids.letters(choices.size());
    for (int i = 0; i < choices.size(); i++) {
      Element choice = choices.get(i);
      String id = ids.get(i);
      area(choice).ifPresent(area -> add(areas, id, area, choice));
      String label = choice.attribute("hotspot-label").orElse("");
      draft.word(id, MarkdownWriter.plain(label, intake, choice.spot()), feedback(old.get(i)));
      if (right.contains(old.get(i))) {
        answer.add(id);
      }
    }
    if (answer.isEmpty() || answer.size() == areas.size()) {
      intake.refuse(interaction.spot(), Reason.NO_RIGHT_ANSWER);
    }
    draft.choice(StepType.QUIZ_HOTSPOT, new Item.Hotspot(areas, answer), ids);
  }

  private void add(Map<String, Item.Area> areas, String id, Item.Area area, Element choice) {
    if (areas.values().stream().anyMatch(area::overlaps)) {
      intake.refuse(choice.spot(), Reason.MALFORMED, choice.attribute("coords").orElse(""));
    }
    areas.put(id, area);
  }

  private Optional<Item.Area> area(Element choice) {
    String shape = choice.attribute("shape").orElse("");
    String coords = choice.attribute("coords").orElse("").strip();
    if (!coords.matches("[0-9]{1,6}(\\s*,\\s*[0-9]{1,6}){2,3}")) {
      intake.refuse(choice.spot(), Reason.MALFORMED, shape + " " + coords);
      return Optional.empty();
    }
    int[] n = Arrays.stream(coords.split("\\s*,\\s*")).mapToInt(Integer::parseInt).toArray();
    if (shape.equals("circle") && n.length == 3) {
      intake.note(choice.spot(), Reason.JUDGED_DIFFERENTLY, shape);
      return Optional.of(rectangle(n[0] - n[2], n[1] - n[2], n[0] + n[2], n[1] + n[2]));
    }
    if (!shape.equals("rect") || n.length != 4 || n[2] <= n[0] || n[3] <= n[1]) {
      intake.refuse(choice.spot(), Reason.MALFORMED, shape + " " + coords);
      return Optional.empty();
    }
    return Optional.of(rectangle(n[0], n[1], n[2], n[3]));
  }

  private Item.Area rectangle(int left, int top, int right, int bottom) {
    BigDecimal x = percent(left, width);
    BigDecimal y = percent(top, height);
    return new Item.Area(
        x, y, percent(right, width).subtract(x), percent(bottom, height).subtract(y));
  }

  private static BigDecimal percent(int pixel, BigDecimal side) {
    BigDecimal exact =
        BigDecimal.valueOf(pixel).multiply(HUNDRED).divide(side, 1, RoundingMode.HALF_UP);
    BigDecimal inside = exact.max(BigDecimal.ZERO).min(HUNDRED).stripTrailingZeros();
    return inside.scale() < 0 ? inside.setScale(0) : inside;
  }

  private Optional<String> feedback(String identifier) {
    return item.elements("qti-modal-feedback")
        .filter(f -> f.attribute("identifier").filter(identifier::equals).isPresent())
        .findFirst()
        .map(f -> MarkdownWriter.write(QtiInteraction.content(f), intake));
  }
}
