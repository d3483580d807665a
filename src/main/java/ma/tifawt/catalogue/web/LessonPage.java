package ma.tifawt.catalogue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.GlossaryTerm;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.LessonText.StepText;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Served;
import ma.tifawt.catalogue.Step;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * One lesson as a page: every step stands in it, readable without script; the player shows them one
 * by one. Never holds the notes for teachers, nor key or feedback of an item with points.
 */
final class LessonPage {

  private static final List<String> WORDS = List.of("player.");

  private final PageShell shell;
  private final Texts texts;
  private final Release release;
  private final Course course;
  private final CourseModule module;
  private final Lesson lesson;
  private final Lang lang;
  private final Served<LessonText> served;

  LessonPage(
      PageShell shell, Texts texts, Release release, CoursePlace place, Lesson lesson, Lang lang) {
    this.shell = shell;
    this.texts = texts;
    this.release = release;
    this.course = place.course();
    this.module = place.module();
    this.lesson = lesson;
    this.lang = lang;
    this.served = lesson.textFor(lang);
  }

  StaticPage render() {
    StaticPage page = page();
    return LabSection.needsInlineStyles(lesson) ? page.allowingInlineStyles() : page;
  }

  private StaticPage page() {
    return shell.render(
        new PageShell.Page(
            lang,
            served.text().title(),
            "courses/" + lesson.address(),
            "lesson.js",
            WORDS,
            main(),
            bar(),
            "player"));
  }

  private String main() {
    return """
        <main id="main" class="lesson" tabindex="-1" data-lesson="%s" data-rev="%d" data-folds="%d" data-band="%s">
        %s%s
        <div id="break" class="note" hidden>%s<div><p>%s</p><button type="button" class="quiet-button">%s</button></div></div>
        %s
        <div id="visitor" class="note" hidden>%s<p>%s <a href="/%s/sign-in">%s</a></p></div>
        %s%s
        </main>
        """
        .formatted(
            lesson.address(),
            lesson.rev(),
            Bands.folds(course.band()),
            Html.escape(course.band()),
            head(),
            fallbackNotice(),
            shell.icon("coffee"),
            word("player.break"),
            word("player.break.on"),
            lesson.steps().stream().map(this::step).collect(Collectors.joining("\n")),
            shell.icon("log-in"),
            word("player.visitor"),
            lang.path(),
            word("player.signIn"),
            end(),
            glossary());
  }

  private String head() {
    Served<CourseModule.Text> moduleText = module.textFor(lang);
    return """
        <div class="lesson-head"><p class="crumb"><a href="/%s/courses/%s">%s<span%s>%s</span></a></p>
        <h1%s>%s</h1>
        <p class="facts"><span>%s %s</span><span>%s %s</span></p>
        <details class="path"><summary><span class="path-tiles" aria-hidden="true"></span>\
        <span class="path-count"><span class="unseen">%s</span><span class="count">%s</span>%s</span></summary>
        <ol>%s</ol></details></div>
        """
        .formatted(
            lang.path(),
            module.address(),
            shell.emblem(Bands.folds(course.band())),
            langOf(moduleText),
            Html.escape(moduleText.text().title()),
            langOf(served),
            Html.escape(served.text().title()),
            shell.icon("clock"),
            word("player.minutes", lesson.minutes()),
            shell.icon("map"),
            word("player.steps", lesson.steps().size()),
            word("player.path.label"),
            word("player.path.count", 1, lesson.steps().size()),
            shell.icon("chevron-down"),
            IntStream.range(0, lesson.steps().size())
                .mapToObj(this::pathEntry)
                .collect(Collectors.joining()));
  }

  private String pathEntry(int index) {
    Step step = lesson.steps().get(index);
    return "<li><a href=\"#%s\">%s<span class=\"step-name\">%d. %s</span> <span class=\"step-state\"></span></a></li>"
        .formatted(
            step.id(),
            "<svg aria-hidden=\"true\"><use href=\"%s\"></use></svg>"
                .formatted(shell.tile(Bands.folds(course.band()))),
            index + 1,
            word(StepLook.of(step).key()));
  }

  private String fallbackNotice() {
    if (!served.fallback()) {
      return "";
    }
    return "<div class=\"note\">%s<p>%s</p></div>"
        .formatted(
            shell.icon("languages"),
            word("player.fallback", texts.get(lang, "Lang." + served.lang())));
  }

  private String step(Step step) {
    StepText text = served.text().step(step.id());
    StepLook look = StepLook.of(step);
    return """
        <section class="step" id="%s" tabindex="-1" data-step data-type="%s">
        <h2 class="step-kind %s">%s%s</h2>
        <div class="prose%s"%s>%s</div>%s%s%s%s</section>"""
        .formatted(
            step.id(),
            step.type().code(),
            look.style(),
            shell.icon(look.icon()),
            word(look.key()),
            step.type().isQuiz() ? " prompt" : "",
            langOf(served),
            prose(text.body().html()),
            StepMedia.of(shell, lang, served.lang(), text),
            options(step, text),
            text.hint()
                .map(
                    hint ->
                        "<details class=\"hint\"><summary>%s%s</summary><div%s>%s</div></details>"
                            .formatted(
                                shell.icon("lightbulb"),
                                word("player.hint"),
                                langOf(served),
                                hint.html()))
                .orElse(""),
            after(step, text));
  }

  private String options(Step step, StepText text) {
    if (step.optionIds().isEmpty() || step.isLab()) {
      return "";
    }
    return step.optionIds().stream()
        .map(
            id ->
                "<li data-option=\"%s\">%s</li>"
                    .formatted(id, text.options().get(id).words().inline()))
        .collect(
            Collectors.joining("", "<ul class=\"options\"%s>".formatted(langOf(served)), "</ul>"));
  }

  private String after(Step step, StepText text) {
    if (step.isLab()) {
      return new LabSection(shell, lang, lesson, served).html(step);
    }
    if (step.item().isPresent()) {
      return """
          <script type="application/json" class="item">%s</script>\
          <p><button type="button" class="quiet-button later" hidden>%s</button></p>"""
          .formatted(Html.json(QuizData.of(step, text).toString()), word("player.later"));
    }
    String submission = step.type() == StepType.PROJECT ? "<div class=\"submission\"></div>" : "";
    return CardLink.of(shell, lang, lesson, step) + submission;
  }

  /** The address of what comes after this lesson: the next one, or the module's map. */
  private String end() {
    List<Lesson> all = module.lessons();
    int at = all.indexOf(lesson);
    boolean last = at == all.size() - 1;
    String next = last ? module.address() : all.get(at + 1).address();
    String nextTitle =
        last
            ? word("player.end.module")
            : word("player.end.next", all.get(at + 1).textFor(lang).text().title());
    Served<CourseModule.Text> words = module.textFor(lang);
    String can =
        lesson.objectives().stream()
            .flatMap(o -> Optional.ofNullable(words.text().objectives().get(o.id())).stream())
            .map(s -> "<li>%s%s</li>".formatted(shell.icon("circle-check"), Html.escape(s)))
            .collect(Collectors.joining());
    return """
        <section class="step end" id="end" tabindex="-1"><div class="end-picture"></div>
        <div class="end-done"><h2>%s</h2></div>
        <div class="end-open" hidden><h2>%s</h2><ul class="end-missing lines"></ul></div>
        <h3>%s</h3><ul%s>%s</ul>
        <p><a class="button" href="/%s/courses/%s"><span>%s</span>%s</a></p>
        <p><a class="quiet-button" href="/%s/home">%s%s</a></p></section>
        """
        .formatted(
            word("player.end.done"),
            word("player.end.open"),
            word("player.end.can"),
            langOf(words),
            can,
            lang.path(),
            next,
            nextTitle,
            shell.icon("arrow-right", "mirror"),
            lang.path(),
            shell.icon("house"),
            word("general.home"));
  }

  private String glossary() {
    String terms =
        served.text().terms().stream()
            .flatMap(id -> release.term(id).stream())
            .map(this::term)
            .collect(Collectors.joining());
    return terms.isEmpty()
        ? ""
        : "<section class=\"glossary\"%s><h2>%s</h2><dl>%s</dl></section>"
            .formatted(langOf(served), word("player.glossary"), terms);
  }

  private String term(GlossaryTerm term) {
    GlossaryTerm.Text text = term.textFor(served.lang()).text();
    return "<dt id=\"term-%s\">%s</dt><dd data-term=\"%s\">%s</dd>"
        .formatted(term.id(), Html.escape(text.term()), term.id(), Html.escape(text.definition()));
  }

  private String bar() {
    return """
        <div class="bar"><div id="strip" class="strip" role="status"></div><div class="bar-inside">
        <p id="reason" class="reason" hidden>%s</p>
        <button type="button" class="quiet-button" id="back">%s<span>%s</span></button>
        <button type="button" class="button" id="next">%s</button></div></div>
        """
        .formatted(
            word("player.reason"),
            shell.icon("arrow-left", "mirror"),
            word("player.back"),
            word("player.next"));
  }

  /** Pictures of later steps wait until they are shown; wide tables scroll in themselves. */
  private String prose(String html) {
    return html.replace("<img ", "<img loading=\"lazy\" ")
        .replace(
            "<table>",
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""
                + word("player.table")
                + "\"><table>")
        .replace("</table>", "</table></div>");
  }

  private String langOf(Served<?> words) {
    return words.lang() == lang
        ? ""
        : " lang=\"%s\" dir=\"%s\"".formatted(words.lang().tag(), words.lang().dir());
  }

  private String word(String key, Object... arguments) {
    return shell.word(lang, key, arguments);
  }
}
