package ma.tifawt.catalogue.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.MediaFile;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Served;
import ma.tifawt.catalogue.Sheet;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/** All pages of one release; each is made at its first request and kept as long as the release. */
final class CoursePages {

  /** Addresses look like {@code /ar/courses/builders/b5-…/l1-…}. */
  private static final String COURSES = "courses";

  private static final String PDF = ".pdf";

  private final Release release;
  private final PageShell shell;
  private final Texts texts;
  private final Map<String, StaticPage> made = new ConcurrentHashMap<>();

  CoursePages(Release release, PageShell shell, Texts texts) {
    this.release = release;
    this.shell = shell;
    this.texts = texts;
  }

  /** Releases are exchanged whole, so identity tells them apart. */
  boolean isOf(Release other) {
    return release == other;
  }

  /**
   * @param address path of the request
   * @return null if there is no such file
   */
  StaticPage media(String address) {
    StaticPage known = made.get(address);
    if (known != null) {
      return known;
    }
    MediaFile file = release.media().get(address);
    return file == null
        ? null
        : keep(address, StaticPage.of(file.type(), StaticPage.FOR_EVER, file.content().copy()));
  }

  /**
   * @param address path of the request
   * @return null if there is no such page
   */
  StaticPage at(String address) {
    StaticPage page = made.get(address);
    // Only pages that exist are kept, so that made-up addresses fill no memory.
    return page != null ? page : make(address).map(p -> keep(address, p)).orElse(null);
  }

  private StaticPage keep(String address, StaticPage page) {
    StaticPage first = made.putIfAbsent(address, page);
    return first != null ? first : page;
  }

  private Optional<StaticPage> make(String address) {
    String[] parts = address.split("/", -1);
    if (parts.length < 3 || parts.length > 7 || !COURSES.equals(parts[2])) {
      return Optional.empty();
    }
    return Lang.of(parts[1]).flatMap(lang -> make(lang, parts));
  }

  private Optional<StaticPage> make(Lang lang, String[] parts) {
    CourseMaps maps = new CourseMaps(shell, texts, lang);
    if (parts.length == 3) {
      return Optional.of(maps.courses(release));
    }
    if (parts.length == 4 && "index.json".equals(parts[3])) {
      return Optional.of(CourseIndex.of(release, lang));
    }
    Optional<Course> course = release.course(parts[3]);
    if (parts.length == 4) {
      return course.map(maps::course);
    }
    if (parts.length == 5 && "offline.json".equals(parts[4])) {
      return course.map(c -> new CourseParcel(this, shell.assets(), lang).of(c, release.id()));
    }
    Optional<CourseModule> module = course.flatMap(c -> c.module(parts[4]));
    if (parts.length == 5) {
      return module.map(m -> maps.module(course.orElseThrow(), m));
    }
    Optional<Lesson> lesson = module.flatMap(m -> m.lesson(parts[5]));
    if (lesson.isEmpty()) {
      return Optional.empty();
    }
    if (parts.length == 7) {
      return cards(lesson.get(), parts[6], lang);
    }
    CoursePlace place = new CoursePlace(course.orElseThrow(), module.orElseThrow());
    return lesson.map(l -> new LessonPage(shell, texts, release, place, l, lang).render());
  }

  /** {@code …/l1-…/cards.pdf}: the sheet of that id. */
  private Optional<StaticPage> cards(Lesson lesson, String file, Lang lang) {
    return Optional.of(file)
        .filter(name -> name.endsWith(PDF))
        .flatMap(name -> lesson.sheet(name.substring(0, name.length() - PDF.length())))
        .map(
            sheet -> {
              Served<Sheet.Text> words = sheet.textFor(lang, lesson.fallback());
              byte[] pdf = CardPaper.print(texts, words.lang(), sheet.columns(), words.text());
              return StaticPage.of("application/pdf", StaticPage.PAGE_CACHE, pdf);
            });
  }
}
