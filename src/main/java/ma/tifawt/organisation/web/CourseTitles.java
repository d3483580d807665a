package ma.tifawt.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.shared.i18n.Lang;

/** What courses are called. */
final class CourseTitles {

  private CourseTitles() {}

  /** The id itself for a course that is no longer there. */
  static String of(CatalogueService catalogue, String course, Lang lang) {
    return catalogue
        .current()
        .course(course)
        .map(known -> known.textFor(lang).text().title())
        .orElse(course);
  }

  /** Title by id, in the order of the catalogue. */
  static Map<String, String> all(CatalogueService catalogue, Lang lang) {
    Map<String, String> titles = new LinkedHashMap<>();
    catalogue
        .current()
        .inOrder()
        .forEach(course -> titles.put(course.id(), course.textFor(lang).text().title()));
    return titles;
  }
}
