package ma.tifawt.interop.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.Item;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.web.Html;

/**
 * The key of an item and what an answer is worth, as the judge of lessons counts: all or nothing,
 * or right less wrong, never below nought.
 */
final class QtiScoring {

  private static final String SCORE_ALL =
      """
      <qti-response-condition>
      <qti-response-if>
      %s
      <qti-set-outcome-value identifier="SCORE"><qti-variable identifier="MAXSCORE"/></qti-set-outcome-value>
      </qti-response-if>
      </qti-response-condition>
      """;
  private static final String SAME =
      "<qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match>";
  private static final String MAPPED =
      "<qti-set-outcome-value identifier=\"SCORE\"><qti-map-response identifier=\"RESPONSE\"/></qti-set-outcome-value>\n";
  private static final String TELL =
      "<qti-set-outcome-value identifier=\"FEEDBACK\"><qti-variable identifier=\"RESPONSE\"/></qti-set-outcome-value>\n";

  private final Step step;
  private final Item item;
  private final StepText text;

  QtiScoring(Step step, StepText text) {
    this.step = step;
    this.item = step.item().orElseThrow();
    this.text = text;
  }

  /** Practice has no points here; elsewhere a right answer is worth one. */
  private BigDecimal most() {
    return BigDecimal.valueOf(Math.max(1, step.points()));
  }

  String declarations() {
    if (item instanceof Item.Single single) {
      return response("single", "identifier", List.of(single.answer()), "");
    }
    if (item instanceof Item.Multiple multiple) {
      return response("multiple", "identifier", multiple.answer(), mapping(multiple.answer()));
    }
    if (item instanceof Item.Order order) {
      return response("ordered", "identifier", order.answer(), "");
    }
    if (item instanceof Item.Number number) {
      return response("single", "float", List.of(number.answer().toPlainString()), "");
    }
    if (item instanceof Item.Match match) {
      return pairs(
          match.pairs().entrySet().stream().map(p -> p.getKey() + " " + p.getValue()).toList());
    }
    if (item instanceof Item.Sort sort) {
      return pairs(
          sort.key().entrySet().stream().map(p -> p.getKey() + " " + p.getValue()).toList());
    }
    if (item instanceof Item.Hotspot hotspot) {
      boolean one = hotspot.answer().size() == 1;
      return response(
          one ? "single" : "multiple",
          "identifier",
          hotspot.answer(),
          one ? "" : mapping(hotspot.answer()));
    }
    return response("single", "string", List.of(text.answers().get(0)), accepted());
  }

  private String pairs(List<String> pairs) {
    return response("multiple", "directedPair", pairs, mapping(pairs));
  }

  private String response(
      String cardinality, String type, Collection<String> right, String mapping) {
    String values =
        right.stream()
            .map(value -> "<qti-value>" + Html.escape(value) + "</qti-value>")
            .collect(Collectors.joining());
    return """
        <qti-response-declaration identifier="RESPONSE" cardinality="%s" base-type="%s">
        <qti-correct-response>%s</qti-correct-response>
        %s</qti-response-declaration>
        <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float">\
        <qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
        <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float">\
        <qti-default-value><qti-value>%s</qti-value></qti-default-value></qti-outcome-declaration>
        %s"""
        .formatted(cardinality, type, values, mapping, most(), feedback(cardinality));
  }

  private String feedback(String cardinality) {
    boolean any = text.options().values().stream().anyMatch(o -> o.feedback().isPresent());
    return any
        ? "<qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"%s\" base-type=\"identifier\"/>\n"
            .formatted(cardinality.equals("single") ? "single" : "multiple")
        : "";
  }

  /** Each right one earns its share, each other one takes as much away. */
  private String mapping(Collection<String> right) {
    BigDecimal share =
        most()
            .divide(BigDecimal.valueOf(right.size()), 6, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return right.stream()
        .map(
            key ->
                "<qti-map-entry map-key=\"%s\" mapped-value=\"%s\"/>"
                    .formatted(key, share.toPlainString()))
        .collect(
            Collectors.joining(
                "",
                "<qti-mapping lower-bound=\"0\" upper-bound=\"%s\" default-value=\"-%s\">"
                    .formatted(most(), share.toPlainString()),
                "</qti-mapping>\n"));
  }

  private String accepted() {
    return text.answers().stream()
        .map(
            answer ->
                "<qti-map-entry map-key=\"%s\" mapped-value=\"%s\" case-sensitive=\"false\"/>"
                    .formatted(Html.escape(answer), most()))
        .collect(Collectors.joining("", "<qti-mapping default-value=\"0\">", "</qti-mapping>\n"));
  }

  String processing() {
    boolean chosen =
        item instanceof Item.Single
            || item instanceof Item.Multiple
            || item instanceof Item.Hotspot;
    boolean told = chosen && !feedback("single").isEmpty();
    return "<qti-response-processing>\n"
        + score()
        + (told ? TELL : "")
        + "</qti-response-processing>\n";
  }

  private String score() {
    if (item instanceof Item.Number number) {
      String tolerance = number.tolerance().toPlainString();
      boolean exact = number.tolerance().signum() == 0;
      String mode =
          exact
              ? "tolerance-mode=\"exact\""
              : "tolerance-mode=\"absolute\" tolerance=\"%s %s\"".formatted(tolerance, tolerance);
      return SCORE_ALL.formatted(
          "<qti-equal %s><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-equal>"
              .formatted(mode));
    }
    boolean whole =
        item instanceof Item.Single
            || item instanceof Item.Order
            || item instanceof Item.Hotspot hotspot && hotspot.answer().size() == 1;
    return whole ? SCORE_ALL.formatted(SAME) : MAPPED;
  }
}
