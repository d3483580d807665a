package ma.tifawt.catalogue.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Served;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/** The ways through the content: all courses, one course, one module. */
final class CourseMaps {

  private final PageShell shell;
  private final Texts texts;
  private final Lang lang;

  CourseMaps(PageShell shell, Texts texts, Lang lang) {
    this.shell = shell;
    this.texts = texts;
    this.lang = lang;
  }

  StaticPage courses(Release release) {
    String list =
        release.inOrder().stream()
            .map(
                course ->
                    entry(
                        course.id(),
                        shell.emblem(Bands.folds(course.band())),
                        course.textFor(lang).text().title(),
                        texts.get(lang, "map.ages", course.ages().from(), course.ages().to()),
                        ""))
            .collect(Collectors.joining());
    String main =
        head(8, shell.word(lang, "map.courses.title"), shell.word(lang, "map.courses.lead"), "")
            + way(list);
    return page(texts.get(lang, "map.courses.title"), "courses", main);
  }

  StaticPage course(Course course) {
    Served<Course.Text> words = course.textFor(lang);
    int folds = Bands.folds(course.band());
    String list =
        course.modules().stream()
            .map(
                module ->
                    entry(
                        module.address(),
                        shell.emblem(folds),
                        module.textFor(lang).text().title(),
                        texts.get(lang, "map.lessons", module.lessons().size()),
                        " data-module=\"%s\" data-folds=\"%d\" data-of=\"%s\""
                            .formatted(module.address(), folds, steps(module))))
            .collect(Collectors.joining());
    String main =
        head(
                folds,
                Html.escape(words.text().title()),
                Html.escape(words.text().summary()),
                langOf(words))
            + way(list)
            + keep(course)
            + can(words.text().outcomes(), langOf(words));
    return page(words.text().title(), "courses/" + course.id(), main);
  }

  StaticPage module(Course course, CourseModule module) {
    Served<CourseModule.Text> words = module.textFor(lang);
    int folds = Bands.folds(course.band());
    String list =
        module.lessons().stream().map(l -> lesson(l, folds)).collect(Collectors.joining());
    String crumb =
        "<p class=\"crumb\"><a href=\"/%s/courses/%s\">%s<span>%s</span></a></p>"
            .formatted(
                lang.path(),
                course.id(),
                shell.icon("arrow-left", "mirror"),
                Html.escape(course.textFor(lang).text().title()));
    String main =
        crumb
            + head(
                folds,
                Html.escape(words.text().title()),
                Html.escape(words.text().summary()),
                langOf(words))
            + way(list)
            + keep(course)
            + can(sentences(module, words.text()), langOf(words));
    return page(words.text().title(), "courses/" + module.address(), main);
  }

  private static List<String> sentences(CourseModule module, CourseModule.Text words) {
    return module.objectives().stream()
        .flatMap(objective -> Optional.ofNullable(words.objectives().get(objective.id())).stream())
        .toList();
  }

  private String lesson(Lesson lesson, int folds) {
    String steps = lesson.steps().stream().map(step -> step.id()).collect(Collectors.joining(" "));
    return entry(
        lesson.address(),
        shell.emblem(folds),
        lesson.textFor(lang).text().title(),
        texts.get(lang, "map.lesson", lesson.minutes(), lesson.steps().size()),
        " data-lesson=\"%s\" data-rev=\"%d\" data-folds=\"%d\" data-steps=\"%s\""
            .formatted(lesson.address(), lesson.rev(), folds, steps));
  }

  /** Addresses and numbers of steps of the lessons of a module, for its rosette. */
  private static String steps(CourseModule module) {
    return module.lessons().stream()
        .map(lesson -> lesson.address() + "@" + lesson.rev() + ":" + lesson.steps().size())
        .collect(Collectors.joining(" "));
  }

  private String entry(String path, String picture, String name, String more, String data) {
    return """
        <li><a href="/%s/courses/%s"%s><span class="picture">%s</span>\
        <span><span class="name">%s</span><span class="more">%s</span></span>%s</a></li>
        """
        .formatted(
            lang.path(),
            path,
            data,
            picture,
            Html.escape(name),
            Html.escape(more),
            shell.icon("arrow-right", "mirror"));
  }

  private String head(int folds, String title, String lead, String langOf) {
    return "<div class=\"map-head\">%s<h1%s>%s</h1><p class=\"lead\"%s>%s</p></div>"
        .formatted(shell.emblem(folds), langOf, title, langOf, lead);
  }

  /** Where the script offers the course for reading without a line. */
  private static String keep(Course course) {
    return "<section id=\"keep\" class=\"keep card\" data-course=\"%s\" hidden></section>"
        .formatted(course.id());
  }

  private static String way(String list) {
    return "<ol class=\"way\">" + list + "</ol>";
  }

  private String can(List<String> sentences, String langOf) {
    return "<section class=\"card\"><h2>%s</h2><ul class=\"can\"%s>%s</ul></section>"
        .formatted(
            shell.word(lang, "map.can"),
            langOf,
            sentences.stream()
                .map(
                    s ->
                        "<li>%s<span>%s</span></li>"
                            .formatted(shell.icon("circle-check"), Html.escape(s)))
                .collect(Collectors.joining()));
  }

  private StaticPage page(String title, String path, String inside) {
    String main = "<main id=\"main\" tabindex=\"-1\">" + inside + "</main>";
    return shell.render(
        new PageShell.Page(
            lang,
            title,
            path,
            "map.js",
            List.of("map.", "keep."),
            main,
            shell.tabs(lang, ""),
            "map"));
  }

  private String langOf(Served<?> words) {
    return words.lang() == lang
        ? ""
        : " lang=\"%s\" dir=\"%s\"".formatted(words.lang().tag(), words.lang().dir());
  }
}
