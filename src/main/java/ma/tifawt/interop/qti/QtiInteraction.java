package ma.tifawt.interop.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.interop.Draft;
import ma.tifawt.interop.Ids;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.MarkdownWriter;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.Spot;
import ma.tifawt.interop.XmlPart;
import ma.tifawt.interop.XmlPart.Element;

/** The interaction of one QTI item: its choices and which of them are right. */
final class QtiInteraction {

  static final Set<String> TAKEN =
      Set.of(
          "qti-choice-interaction",
          "qti-order-interaction",
          "qti-match-interaction",
          "qti-text-entry-interaction",
          "qti-hotspot-interaction");

  private static final Set<String> FEEDBACK = Set.of("qti-feedback-inline", "qti-feedback-block");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Intake intake;
  private final Draft draft;
  private final Element item;
  private final Element interaction;
  private final Function<List<XmlPart>, String> markdown;
  private final Element response;
  private final List<String> right;

  QtiInteraction(
      Intake intake,
      Draft draft,
      Element item,
      Element interaction,
      Function<List<XmlPart>, String> markdown) {
    this.intake = intake;
    this.draft = draft;
    this.item = item;
    this.interaction = interaction;
    this.markdown = markdown;
    String name = interaction.attribute("response-identifier").orElse("RESPONSE");
    this.response =
        item.elements("qti-response-declaration")
            .filter(r -> r.attribute("identifier").filter(name::equals).isPresent())
            .findFirst()
            .orElse(new Element("none", Map.of(), List.of(), interaction.spot()));
    this.right =
        response
            .elements("qti-correct-response")
            .flatMap(c -> c.elements("qti-value"))
            .map(v -> v.words().strip())
            .toList();
  }

  void read() {
    noteScoring();
    switch (interaction.name()) {
      case "qti-choice-interaction" -> choice();
      case "qti-order-interaction" -> order();
      case "qti-match-interaction" -> match();
      case "qti-hotspot-interaction" ->
          new QtiHotspot(intake, draft, item, interaction).read(right);
      default -> entry();
    }
  }

  /** Our own items carry their points as we count them; of others only the key is taken. */
  private void noteScoring() {
    boolean own = QtiClass.value(interaction, QtiClass.POINTS).isPresent();
    Optional<Element> processing = item.element("qti-response-processing");
    boolean standard =
        processing
            .flatMap(p -> p.attribute("template"))
            .filter(t -> t.contains("match_correct"))
            .isPresent();
    boolean whole = Set.of("qti-order-interaction").contains(interaction.name()) || single();
    if (!own && !(standard && whole) && processing.isPresent()) {
      intake.note(processing.get().spot(), Reason.JUDGED_DIFFERENTLY, "qti-response-processing");
    }
  }

  private boolean single() {
    return response.attribute("cardinality").filter("single"::equals).isPresent();
  }

  /** Valid ids stay; others become letters, or tell nothing where the order is the key. */
  private Map<String, String> ids(List<Element> choices, String hiddenPrefix) {
    List<String> old = choices.stream().map(c -> c.attribute("identifier").orElse("")).toList();
    boolean keep = old.stream().allMatch(Ids::valid) && new HashSet<>(old).size() == old.size();
    List<String> fresh =
        keep
            ? old
            : hiddenPrefix.isEmpty()
                ? Ids.letters(old.size())
                : Ids.hidden(hiddenPrefix, choices.stream().map(Element::words).toList());
    Map<String, String> ids = new LinkedHashMap<>();
    for (int i = 0; i < old.size(); i++) {
      ids.put(old.get(i), fresh.get(i));
    }
    if (new HashSet<>(ids.values()).size() < old.size()) {
      intake.refuse(interaction.spot(), Reason.MALFORMED, "identifier");
    }
    return ids;
  }

  private void words(Element choice, String id) {
    List<XmlPart> said = new ArrayList<>();
    Optional<String> feedback = Optional.empty();
    for (XmlPart part : choice.children()) {
      if (part instanceof Element element && FEEDBACK.contains(element.name())) {
        feedback = Optional.of(markdown.apply(content(element))).filter(f -> !f.isBlank());
      } else {
        said.add(part);
      }
    }
    draft.word(id, markdown.apply(said), feedback);
  }

  static List<XmlPart> content(Element feedback) {
    return feedback.element("qti-content-body").map(Element::children).orElse(feedback.children());
  }

  private void choice() {
    List<Element> choices = interaction.elements("qti-simple-choice").toList();
    Map<String, String> ids = ids(choices, "");
    choices.forEach(c -> words(c, ids.get(c.attribute("identifier").orElse(""))));
    List<String> all = List.copyOf(ids.values());
    boolean shuffle = interaction.attribute("shuffle").filter("true"::equals).isPresent();
    Set<String> key = new LinkedHashSet<>();
    right.stream().filter(ids::containsKey).forEach(r -> key.add(ids.get(r)));
    if (key.isEmpty()) {
      intake.refuse(response.spot(), Reason.NO_RIGHT_ANSWER);
    } else if (!single()) {
      draft.choice(StepType.QUIZ_MULTIPLE, new Item.Multiple(all, key, shuffle), all);
    } else {
      boolean truth = all.equals(List.of("true", "false"));
      draft.choice(
          truth ? StepType.QUIZ_TRUEFALSE : StepType.QUIZ_SINGLE,
          new Item.Single(all, key.iterator().next(), shuffle),
          all);
    }
  }

  private void order() {
    List<Element> choices = interaction.elements("qti-simple-choice").toList();
    Map<String, String> ids = ids(choices, "i-");
    choices.forEach(c -> words(c, ids.get(c.attribute("identifier").orElse(""))));
    List<String> key = right.stream().filter(ids::containsKey).map(ids::get).toList();
    if (key.size() < 2 || key.size() != ids.size()) {
      intake.refuse(response.spot(), Reason.NO_RIGHT_ANSWER);
    } else {
      draft.choice(StepType.QUIZ_ORDER, new Item.Order(key), key);
    }
  }

  private void match() {
    List<Element> sets = interaction.elements("qti-simple-match-set").toList();
    if (sets.size() != 2) {
      intake.refuse(interaction.spot(), Reason.MALFORMED, "qti-simple-match-set");
      return;
    }
    List<Element> things = sets.get(0).elements("qti-simple-associable-choice").toList();
    List<Element> places = sets.get(1).elements("qti-simple-associable-choice").toList();
    Map<String, String> left = ids(things, "l-");
    Map<String, String> right2 = ids(places, "r-");
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : right) {
      String[] ends = pair.split("\\s+");
      boolean known = ends.length == 2 && left.containsKey(ends[0]) && right2.containsKey(ends[1]);
      if (!known || found.put(left.get(ends[0]), right2.get(ends[1])) != null) {
        intake.refuse(response.spot(), Reason.MALFORMED, pair);
      }
    }
    Map<String, String> key = new LinkedHashMap<>();
    left.values().stream().filter(found::containsKey).forEach(l -> key.put(l, found.get(l)));
    if (key.size() < left.size()) {
      intake.refuse(response.spot(), Reason.NO_RIGHT_ANSWER);
      return;
    }
    if (isSort(places, right2, key)) {
      places.forEach(p -> words(p, right2.get(p.attribute("identifier").orElse(""))));
      things.forEach(t -> words(t, left.get(t.attribute("identifier").orElse(""))));
      List<String> bins = List.copyOf(right2.values());
      draft.choice(StepType.QUIZ_SORT, new Item.Sort(bins, key), bins);
    } else {
      things.forEach(t -> words(t, left.get(t.attribute("identifier").orElse(""))));
      places.forEach(p -> words(p, right2.get(p.attribute("identifier").orElse(""))));
      draft.choice(StepType.QUIZ_MATCH, new Item.Match(key), List.copyOf(key.keySet()));
    }
  }

  /** Places that take several things, or none, are bins. */
  private boolean isSort(List<Element> places, Map<String, String> ids, Map<String, String> key) {
    List<String> told = interaction.classes().toList();
    if (told.contains(QtiClass.MATCH) || told.contains(QtiClass.SORT)) {
      return told.contains(QtiClass.SORT);
    }
    boolean several =
        places.stream().anyMatch(p -> !p.attribute("match-max").orElse("1").equals("1"));
    return several || !new HashSet<>(key.values()).containsAll(ids.values());
  }

  private void entry() {
    String base = response.attribute("base-type").orElse("");
    if (Set.of("float", "integer").contains(base)) {
      number();
      return;
    }
    Map<String, Spot> accepted = new LinkedHashMap<>();
    right.forEach(r -> accepted.put(plain(r, response.spot()), response.spot()));
    response
        .elements("qti-mapping")
        .flatMap(m -> m.elements("qti-map-entry"))
        .forEach(
            e -> {
              String value = e.attribute("mapped-value").orElse("0");
              if (DECIMAL.matcher(value).matches() && new BigDecimal(value).signum() > 0) {
                accepted.putIfAbsent(plain(e.attribute("map-key").orElse(""), e.spot()), e.spot());
              }
            });
    draft.text(accepted);
  }

  private String plain(String answer, Spot spot) {
    return MarkdownWriter.plain(answer, intake, spot);
  }

  private void number() {
    List<Element> equal = item.all().filter(e -> e.name().equals("qti-equal")).toList();
    String tolerance = "0";
    if (!equal.isEmpty()) {
      String mode = equal.get(0).attribute("tolerance-mode").orElse("exact");
      tolerance = equal.get(0).attribute("tolerance").orElse("0").strip().split("\\s+")[0];
      if (mode.equals("relative") || !DECIMAL.matcher(tolerance).matches()) {
        intake.refuse(equal.get(0).spot(), Reason.JUDGED_DIFFERENTLY, mode + " " + tolerance);
        return;
      }
      tolerance = mode.equals("absolute") ? tolerance : "0";
    }
    if (right.size() == 1 && DECIMAL.matcher(right.get(0)).matches()) {
      draft.number(new BigDecimal(right.get(0)), new BigDecimal(tolerance));
    } else {
      intake.refuse(response.spot(), Reason.NO_RIGHT_ANSWER);
    }
  }
}
