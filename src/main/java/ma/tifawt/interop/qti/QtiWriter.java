package ma.tifawt.interop.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.LessonText.OptionText;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Prose;
import ma.tifawt.catalogue.Step;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.shared.web.Html;

/** One question of a lesson as an item of QTI 3. */
final class QtiWriter {

  private static final Pattern BLOCK = Pattern.compile("<(p|ul|ol|table|pre|blockquote|h3|hr)\\b");

  private final Step step;
  private final StepText text;
  private final LessonText words;
  private final QtiMedia media;
  private final QtiScoring scoring;

  QtiWriter(Step step, LessonText words, QtiMedia media) {
    this.step = step;
    this.words = words;
    this.text = words.step(step.id());
    this.media = media;
    this.scoring = new QtiScoring(step, text);
  }

  String xml() {
    Item item = step.item().orElseThrow();
    boolean asksInside = !(item instanceof Item.Hotspot);
    String body = asksInside ? media.xhtml(text.body().html()) : "";
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 \
    https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd"
        identifier="%s" title="%s" adaptive="false" time-dependent="false" xml:lang="%s"
        tool-name="Tifawt" tool-version="1">
    %s<qti-item-body>
    %s%s%s</qti-item-body>
    %s%s</qti-assessment-item>
    """
        .formatted(
            step.id(),
            Html.escape(words.title() + " · " + step.id()),
            words.lang().tag(),
            scoring.declarations(),
            notes(),
            body,
            interaction(item),
            scoring.processing(),
            item instanceof Item.Hotspot hotspot ? modalFeedback(hotspot) : "");
  }

  private String notes() {
    StringBuilder notes = new StringBuilder();
    text.teacher().ifPresent(note -> notes.append(rubric("tutor", "", note)));
    text.hint().ifPresent(hint -> notes.append(rubric("candidate", " " + QtiClass.HINT, hint)));
    return notes.toString();
  }

  private String rubric(String view, String kind, Prose said) {
    return """
    <qti-rubric-block class="qti-rubric-discretionary-placement%s" use="instructions" view="%s">\
    <qti-content-body>%s</qti-content-body></qti-rubric-block>
    """
        .formatted(kind, view, media.xhtml(said.html()));
  }

  private String interaction(Item item) {
    if (item instanceof Item.Single single) {
      return choices(single.optionIds(), 1, single.shuffle());
    }
    if (item instanceof Item.Multiple multiple) {
      return choices(multiple.optionIds(), 0, multiple.shuffle());
    }
    if (item instanceof Item.Order order) {
      return element("qti-order-interaction", "", " shuffle=\"true\"", simple(order.optionIds()));
    }
    if (item instanceof Item.Match match) {
      return match(match);
    }
    if (item instanceof Item.Sort sort) {
      return sets(QtiClass.SORT, sort.items(), sort.bins(), 0);
    }
    if (item instanceof Item.Hotspot hotspot) {
      return hotspot(hotspot);
    }
    return "<p>" + element("qti-text-entry-interaction", "", "", "").strip() + "</p>\n";
  }

  private String match(Item.Match match) {
    int most =
        match.pairs().values().stream()
            .collect(Collectors.groupingBy(right -> right, Collectors.counting()))
            .values()
            .stream()
            .mapToInt(Long::intValue)
            .max()
            .orElse(1);
    return sets(QtiClass.MATCH, match.left(), match.right(), most);
  }

  private String choices(List<String> ids, int most, boolean shuffle) {
    String attributes = " shuffle=\"%s\" max-choices=\"%d\"".formatted(shuffle, most);
    return element("qti-choice-interaction", "", attributes, simple(ids));
  }

  private String simple(List<String> ids) {
    return ids.stream()
        .map(
            id ->
                "<qti-simple-choice identifier=\"%s\">%s</qti-simple-choice>\n"
                    .formatted(id, option(id)))
        .collect(Collectors.joining());
  }

  private String sets(String kind, List<String> left, List<String> right, int most) {
    String attributes = " max-associations=\"%d\"".formatted(left.size());
    return element(
        "qti-match-interaction", kind, attributes, matchSet(left, 1) + matchSet(right, most));
  }

  private String matchSet(List<String> ids, int most) {
    return ids.stream()
        .map(
            id ->
                "<qti-simple-associable-choice identifier=\"%s\" match-max=\"%d\">%s</qti-simple-associable-choice>\n"
                    .formatted(id, most, option(id)))
        .collect(Collectors.joining("", "<qti-simple-match-set>\n", "</qti-simple-match-set>\n"));
  }

  private String option(String id) {
    OptionText option = text.options().get(id);
    return media.xhtml(option.words().inline())
        + option.feedback().map(f -> feedback(id, f)).orElse("");
  }

  private String feedback(String id, Prose said) {
    boolean inline = !BLOCK.matcher(said.inline()).find();
    String name = inline ? "qti-feedback-inline" : "qti-feedback-block";
    String content = media.xhtml(said.inline());
    return "<%s outcome-identifier=\"FEEDBACK\" identifier=\"%s\" show-hide=\"show\">%s</%s>"
        .formatted(
            name,
            id,
            inline ? content : "<qti-content-body>" + content + "</qti-content-body>",
            name);
  }

  private String hotspot(Item.Hotspot hotspot) {
    QtiMedia.Picture picture = media.picture(text.body().html());
    String areas =
        hotspot.areas().entrySet().stream()
            .map(
                area ->
                    "<qti-hotspot-choice identifier=\"%s\" shape=\"rect\" coords=\"%s\" hotspot-label=\"%s\"/>\n"
                        .formatted(
                            area.getKey(),
                            coords(area.getValue(), picture),
                            Html.escape(text.options().get(area.getKey()).words().text())))
            .collect(Collectors.joining());
    int most = hotspot.answer().size() == 1 ? 1 : 0;
    return element(
        "qti-hotspot-interaction",
        "",
        " max-choices=\"%d\"".formatted(most),
        "<qti-prompt>" + picture.wordsWithoutIt() + "</qti-prompt>\n" + picture.img() + areas);
  }

  private static String coords(Item.Area area, QtiMedia.Picture picture) {
    List<Integer> edges = new ArrayList<>();
    edges.add(pixel(area.x(), picture.width()));
    edges.add(pixel(area.y(), picture.height()));
    edges.add(pixel(area.x().add(area.width()), picture.width()));
    edges.add(pixel(area.y().add(area.height()), picture.height()));
    return edges.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static int pixel(BigDecimal percent, int side) {
    return (int) Math.round(percent.doubleValue() * side / 100);
  }

  private String modalFeedback(Item.Hotspot hotspot) {
    Set<Map.Entry<String, OptionText>> options = text.options().entrySet();
    return options.stream()
        .filter(o -> hotspot.areas().containsKey(o.getKey()) && o.getValue().feedback().isPresent())
        .map(
            o ->
                "<qti-modal-feedback outcome-identifier=\"FEEDBACK\" identifier=\"%s\" show-hide=\"show\"><qti-content-body>%s</qti-content-body></qti-modal-feedback>\n"
                    .formatted(
                        o.getKey(), media.xhtml(o.getValue().feedback().orElseThrow().html())))
        .collect(Collectors.joining());
  }

  private String element(String name, String kind, String attributes, String content) {
    List<String> classes = new ArrayList<>();
    classes.add(QtiClass.of(QtiClass.POINTS, String.valueOf(step.points())));
    step.objective().ifPresent(o -> classes.add(QtiClass.of(QtiClass.OBJECTIVE, o)));
    step.kind().ifPresent(k -> classes.add(QtiClass.of(QtiClass.KIND, k)));
    if (!kind.isEmpty()) {
      classes.add(kind);
    }
    String start =
        "<%s response-identifier=\"RESPONSE\" class=\"%s\"%s"
            .formatted(name, Html.escape(String.join(" ", classes)), attributes);
    return content.isEmpty() ? start + "/>\n" : start + ">\n" + content + "</" + name + ">\n";
  }

  /** Whether the question can be asked elsewhere at all. */
  static boolean canWrite(Step step) {
    return step.type() != StepType.REFLECT && step.item().isPresent();
  }
}
