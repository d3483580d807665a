package ma.tifawt.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseFault;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * The pages of courses that are being written: the product's own, with the faults found a moment
 * ago on top. A lesson with an error is shown as it was before the error.
 */
final class PreviewPages {

  /** On one page; who has more begins with the first. */
  private static final int MAX_SHOWN = 50;

  private static final String HEADER = "<header class=\"top\">";

  private final PageShell shell;
  private final Texts texts;
  private final Map<String, StaticPage> withoutErrors = new ConcurrentHashMap<>();

  PreviewPages(PageShell shell, Texts texts) {
    this.shell = shell;
    this.texts = texts;
  }

  /** A page and whether there is one at this address at all. */
  record Shown(byte[] body, String type, String policy, boolean found) {}

  Shown page(CourseLoader.Result result, String address) {
    String[] parts = address.split("/", -1);
    Lang lang = parts.length > 1 ? Lang.of(parts[1]).orElse(Lang.AR) : Lang.AR;
    boolean isLesson = parts.length == 6;
    String folder = isLesson ? String.join("/", List.of(parts).subList(3, 6)) + "/" : "";
    boolean broken =
        isLesson && result.errors().stream().anyMatch(f -> f.path().startsWith(folder));
    Optional<StaticPage> made =
        isLesson
            ? lesson(result.release(), parts, lang)
            : Optional.ofNullable(new CoursePages(result.release(), shell, texts).at(address));
    if (made.isPresent() && !broken) {
      withoutErrors.put(address, made.get());
    }
    Optional<StaticPage> shown =
        broken ? Optional.ofNullable(withoutErrors.get(address)).or(() -> made) : made;
    StaticPage page = shown.orElseGet(() -> shell.notFound(lang));
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    return new Shown(
        withFaults(html, result.faults(), lang, folder).getBytes(StandardCharsets.UTF_8),
        page.type(),
        page.policy(),
        shown.isPresent());
  }

  private Optional<StaticPage> lesson(Release release, String[] parts, Lang lang) {
    Optional<Course> course = release.course(parts[3]);
    Optional<CourseModule> module =
        course.flatMap(c -> c.module(parts[4])).map(new DraftLesson(texts)::module);
    Optional<Lesson> lesson = module.flatMap(m -> m.lesson(parts[5]));
    return lesson.map(
        l ->
            new LessonPage(
                    shell,
                    texts,
                    release,
                    new CoursePlace(course.orElseThrow(), module.orElseThrow()),
                    l,
                    lang)
                .render());
  }

  private String withFaults(String page, List<CourseFault> faults, Lang lang, String folder) {
    return page.replace(
            "</head>",
            "<link rel=\"stylesheet\" href=\"/preview/preview.css\">\n"
                + "<script type=\"module\" src=\"/preview/preview.js\"></script>\n</head>")
        .replace(HEADER, panel(faults, lang, folder) + HEADER);
  }

  /** The faults of the lesson that is shown come first. */
  private String panel(List<CourseFault> faults, Lang lang, String folder) {
    boolean lessonIsBroken =
        !folder.isEmpty()
            && faults.stream().anyMatch(f -> f.isError() && f.path().startsWith(folder));
    long errors = faults.stream().filter(CourseFault::isError).count();
    String sum = texts.get(lang, "catalogue.report.sum", errors, faults.size() - errors);
    Stream<CourseFault> own = faults.stream().filter(f -> f.path().startsWith(folder));
    Stream<CourseFault> others = faults.stream().filter(f -> !f.path().startsWith(folder));
    String list =
        Stream.concat(own, others)
            .limit(MAX_SHOWN)
            .map(
                fault ->
                    "<li class=\"%s\"><code>%s %s</code> %s</li>"
                        .formatted(
                            fault.isError() ? "error" : "warning",
                            Html.escape(fault.place()),
                            fault.code().code(),
                            Html.escape(fault.message(texts, lang))))
            .collect(Collectors.joining("", "<ul>", "</ul>"));
    return """
        <aside class="preview" lang="%s" dir="%s"><details%s><summary>%s · %s</summary>%s%s</details></aside>
        """
        .formatted(
            lang.tag(),
            lang.dir(),
            faults.isEmpty() ? "" : " open",
            shell.word(lang, "preview.title"),
            Html.escape(sum),
            lessonIsBroken ? "<p>" + shell.word(lang, "preview.broken") + "</p>" : "",
            list);
  }
}
