package ma.tifawt.catalogue.web;

import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.Lab;
import ma.tifawt.catalogue.Labs;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Served;
import ma.tifawt.catalogue.Sheet;
import ma.tifawt.catalogue.Step;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;

/**
 * The place of a lab in its step, which the player fills when the step is shown, and below it the
 * same work on paper, which is there whatever the device can do, and alone where the product has no
 * such lab: no step is a dead end.
 */
final class LabSection {

  private final PageShell shell;
  private final Lang lang;
  private final Lesson lesson;
  private final Served<LessonText> served;

  LabSection(PageShell shell, Lang lang, Lesson lesson, Served<LessonText> served) {
    this.shell = shell;
    this.lang = lang;
    this.lesson = lesson;
    this.served = served;
  }

  /** Whether a lab of the lesson writes styles by script, which its page must then allow. */
  static boolean needsInlineStyles(Lesson lesson) {
    return lesson.steps().stream().flatMap(step -> lab(step).stream()).anyMatch(Lab::inlineStyles);
  }

  private static Optional<Lab> lab(Step step) {
    return step.setting("lab").flatMap(Labs::find);
  }

  String html(Step step) {
    Optional<Lab> lab = lab(step).filter(known -> !known.planned());
    return lab.map(known -> place(step, known)).orElse("<div class=\"lab\"></div>")
        + """
        <details class="paper"%s><summary>%s<span>%s</span></summary>%s
        <p><button type="button" class="button second on-paper" hidden>%s<span>%s</span></button></p></details>"""
            .formatted(
                lab.isPresent() ? "" : " open",
                shell.icon("printer"),
                word("player.lab.paper"),
                sheet(step),
                shell.icon("check"),
                word("player.lab.paper.done"));
  }

  private String place(Step step, Lab lab) {
    return """
        <div class="lab" data-lab="%s" data-module="%s" data-style="%s" data-files="%s" data-bytes="%s"%s>\
        <script type="application/json" class="lab-data">%s</script></div>"""
        .formatted(
            lab.id(),
            shell.asset(lab.id() + ".js"),
            shell.asset("labs.css"),
            shell.asset(lab.id() + ".files"),
            shell.asset(lab.id() + ".bytes"),
            tongue(),
            Html.json(data(step, lab)));
  }

  private String data(Step step, Lab lab) {
    StepText text = served.text().step(step.id());
    JsonObjectBuilder words = Json.createObjectBuilder();
    step.optionIds().forEach(id -> words.add(id, text.options().get(id).words().text()));
    return Json.createObjectBuilder()
        .add("config", step.map("config"))
        .add("doneWhen", step.map("done_when"))
        .add("camera", lab.camera())
        .add("strings", words)
        .build()
        .toString();
  }

  private String sheet(Step step) {
    return step.setting("unplugged").stream()
        .flatMap(id -> lesson.sheets().stream().filter(sheet -> sheet.id().equals(id)))
        .findFirst()
        .map(sheet -> sheet.texts().get(served.lang()))
        .map(this::cards)
        .orElseGet(() -> "<p>%s</p>".formatted(word("player.lab.paper.ask")));
  }

  private String cards(Sheet.Text text) {
    return "<div%s><h3>%s</h3><p>%s</p><ul class=\"paper-cards\">%s</ul></div>"
        .formatted(
            tongue(),
            Html.escape(text.title()),
            Html.escape(text.how()),
            text.cards().stream().map(LabSection::card).collect(Collectors.joining()));
  }

  private static String card(Sheet.Card card) {
    return card.fields().stream()
        .map(
            field ->
                "<div><dt>%s</dt><dd>%s</dd></div>"
                    .formatted(Html.escape(field.label()), Html.escape(field.value())))
        .collect(
            Collectors.joining(
                "", "<li><b>%s</b><dl>".formatted(Html.escape(card.mark())), "</dl></li>"));
  }

  /** The lesson's language where it is not the page's. */
  private String tongue() {
    return served.lang() == lang
        ? ""
        : " lang=\"%s\" dir=\"%s\"".formatted(served.lang().tag(), served.lang().dir());
  }

  private String word(String key) {
    return shell.word(lang, key);
  }
}
