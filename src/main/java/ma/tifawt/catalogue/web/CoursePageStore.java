package ma.tifawt.catalogue.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.Release;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/** The pages and media of the release that is served now; a new release starts with none made. */
@ApplicationScoped
public class CoursePageStore {

  @Inject private CatalogueService catalogue;
  @Inject private PageShell shell;
  @Inject private Texts texts;

  private volatile CoursePages pages;

  /**
   * @return null if there is no such page
   */
  StaticPage page(String address) {
    return pages().at(address);
  }

  /**
   * @return null if there is no such file
   */
  StaticPage media(String address) {
    return pages().media(address);
  }

  StaticPage notFound(Lang lang) {
    return shell.notFound(lang);
  }

  private CoursePages pages() {
    Release release = catalogue.current();
    CoursePages now = pages;
    if (now == null || !now.isOf(release)) {
      now = new CoursePages(release, shell, texts);
      pages = now;
    }
    return now;
  }
}
