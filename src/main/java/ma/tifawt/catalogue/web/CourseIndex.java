package ma.tifawt.catalogue.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.web.StaticPage;

/** {@code /{lang}/courses/index.json}: titles and structure, from which scripts draw paths. */
final class CourseIndex {

  private CourseIndex() {}

  static StaticPage of(Release release, Lang lang) {
    JsonArrayBuilder courses = Json.createArrayBuilder();
    release.inOrder().forEach(course -> courses.add(course(course, lang)));
    String json =
        Json.createObjectBuilder()
            .add("release", release.id())
            .add("courses", courses)
            .build()
            .toString();
    return StaticPage.of(
        "application/json;charset=UTF-8",
        StaticPage.PAGE_CACHE,
        json.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObjectBuilder course(Course course, Lang lang) {
    JsonArrayBuilder modules = Json.createArrayBuilder();
    course.modules().forEach(module -> modules.add(module(module, lang)));
    return Json.createObjectBuilder()
        .add("id", course.id())
        .add("title", course.textFor(lang).text().title())
        .add("band", course.band())
        .add("folds", Bands.folds(course.band()))
        .add("modules", modules);
  }

  private static JsonObjectBuilder module(CourseModule module, Lang lang) {
    JsonArrayBuilder lessons = Json.createArrayBuilder();
    module.lessons().forEach(lesson -> lessons.add(lesson(lesson, lang)));
    return Json.createObjectBuilder()
        .add("address", module.address())
        .add("title", module.textFor(lang).text().title())
        .add("lessons", lessons);
  }

  private static JsonObjectBuilder lesson(Lesson lesson, Lang lang) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    lesson.steps().forEach(step -> steps.add(step.id()));
    return Json.createObjectBuilder()
        .add("address", lesson.address())
        .add("title", lesson.textFor(lang).text().title())
        .add("minutes", lesson.minutes())
        .add("rev", lesson.rev())
        .add("steps", steps);
  }
}
