package ma.tifawt.interop.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.interop.Draft;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.MarkdownWriter;
import ma.tifawt.interop.Pictures;
import ma.tifawt.interop.Question;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.Spot;
import ma.tifawt.interop.XmlPart;
import ma.tifawt.interop.XmlPart.Element;

/** Reads one item of QTI 3: the body's words, its one interaction, and what is right. */
public final class QtiReader {

  public static final String ROOT = "qti-assessment-item";

  private static final Set<String> UNDERSTOOD =
      Set.of(
          "qti-response-declaration",
          "qti-outcome-declaration",
          "qti-item-body",
          "qti-response-processing",
          "qti-modal-feedback");

  private final Intake intake;
  private final Function<String, Optional<byte[]>> files;
  private final Pictures pictures;
  private final Map<String, byte[]> media = new LinkedHashMap<>();
  private final Element item;

  private QtiReader(
      Element item, Intake intake, Function<String, Optional<byte[]>> files, Pictures pictures) {
    this.item = item;
    this.intake = intake;
    this.files = files;
    this.pictures = pictures;
  }

  /** An item without a package, and so without pictures. */
  public static void read(Element item, Intake intake) {
    read(item, intake, path -> Optional.empty(), new Pictures());
  }

  /**
   * @param files bytes of a file of the package, by the address an item gives
   * @param pictures of the whole package
   */
  static void read(
      Element item, Intake intake, Function<String, Optional<byte[]>> files, Pictures pictures) {
    intake.begin();
    new QtiReader(item, intake, files, pictures).item();
  }

  private void item() {
    Optional<Element> body = item.element("qti-item-body");
    if (body.isEmpty() || item.attribute("adaptive").filter("true"::equals).isPresent()) {
      intake.refuse(item.spot(), Reason.TYPE_NOT_TAKEN, body.isEmpty() ? "–" : "adaptive");
      return;
    }
    item.elements().filter(e -> !UNDERSTOOD.contains(e.name())).forEach(e -> other(e));
    List<Element> interactions =
        body.get().all().filter(e -> e.name().endsWith("-interaction")).toList();
    if (interactions.size() != 1 || !QtiInteraction.TAKEN.contains(interactions.get(0).name())) {
      String names = String.join(", ", interactions.stream().map(Element::name).toList());
      Spot spot = interactions.isEmpty() ? item.spot() : interactions.get(0).spot();
      intake.refuse(spot, Reason.TYPE_NOT_TAKEN, names.isEmpty() ? "–" : names);
      return;
    }
    Element interaction = interactions.get(0);
    Set<String> choices =
        interaction
            .all()
            .filter(e -> e.name().equals("qti-hotspot-choice"))
            .map(e -> e.attribute("identifier").orElse(""))
            .collect(Collectors.toSet());
    item.elements("qti-modal-feedback")
        .filter(f -> !choices.contains(f.attribute("identifier").orElse("")))
        .forEach(f -> intake.note(f.spot(), Reason.PART_NOT_TAKEN, f.words().strip()));
    String prompt = markdown(pruned(body.get(), interaction));
    Draft draft = new Draft(intake, item.spot(), item.attribute("identifier").orElse(""), prompt);
    body.get()
        .all()
        .filter(e -> e.name().equals("qti-rubric-block"))
        .forEach(r -> rubric(r, draft));
    draft.scoring(scoring(interaction));
    draft.show(media);
    new QtiInteraction(intake, draft, item, interaction, this::markdown).read();
  }

  /** Templates change what is asked; the rest only how it looks. */
  private void other(Element element) {
    if (element.name().startsWith("qti-template")) {
      intake.refuse(element.spot(), Reason.TYPE_NOT_TAKEN, element.name());
    } else {
      intake.note(element.spot(), Reason.PART_NOT_TAKEN, "<" + element.name() + ">");
    }
  }

  /** The body with its question instead of the interaction, and without notes. */
  private static List<XmlPart> pruned(Element parent, Element interaction) {
    List<XmlPart> parts = new ArrayList<>();
    for (XmlPart part : parent.children()) {
      if (!(part instanceof Element element)) {
        parts.add(part);
      } else if (element == interaction) {
        parts.addAll(asked(element, !parent.words().isBlank()));
      } else if (!element.name().equals("qti-rubric-block")) {
        parts.add(
            new Element(
                element.name(),
                element.attributes(),
                pruned(element, interaction),
                element.spot()));
      }
    }
    return parts;
  }

  private static List<XmlPart> asked(Element interaction, boolean amidWords) {
    if (interaction.name().equals("qti-text-entry-interaction")) {
      return amidWords ? List.of(new XmlPart.Text(" _____ ", interaction.spot())) : List.of();
    }
    List<XmlPart> parts = new ArrayList<>();
    interaction.elements("qti-prompt").forEach(parts::add);
    interaction.elements("img").findFirst().ifPresent(parts::add);
    return parts;
  }

  private void rubric(Element rubric, Draft draft) {
    List<String> views = List.of(rubric.attribute("view").orElse("").split("\\s+"));
    List<XmlPart> content =
        rubric.element("qti-content-body").map(Element::children).orElse(rubric.children());
    if (views.contains("tutor") || views.contains("scorer")) {
      draft.teacher(markdown(content));
    } else if (rubric.classes().anyMatch(QtiClass.HINT::equals)) {
      draft.hint(markdown(content));
    } else {
      intake.note(rubric.spot(), Reason.PART_NOT_TAKEN, rubric.words().strip());
    }
  }

  private Question.Scoring scoring(Element interaction) {
    Optional<String> points = QtiClass.value(interaction, QtiClass.POINTS);
    if (points.isEmpty()) {
      item.elements("qti-outcome-declaration")
          .filter(o -> o.attribute("identifier").filter("MAXSCORE"::equals).isPresent())
          .forEach(o -> intake.setting("MAXSCORE"));
    }
    return new Question.Scoring(
        points.filter(p -> p.matches("[0-9]{1,2}")).map(Integer::parseInt).orElse(0),
        QtiClass.value(interaction, QtiClass.OBJECTIVE)
            .filter(o -> o.matches("[A-Za-z0-9.-]{1,20}")),
        QtiClass.value(interaction, QtiClass.KIND));
  }

  private String markdown(List<XmlPart> parts) {
    return MarkdownWriter.write(parts, intake, this::picture);
  }

  private Optional<String> picture(Element img) {
    String source = img.attribute("src").orElse("");
    Optional<Pictures.Picture> picture =
        files.apply(source).flatMap(bytes -> pictures.named(source, bytes));
    picture.ifPresent(found -> media.put(found.name(), found.bytes()));
    return picture.map(Pictures.Picture::name);
  }
}
