package ma.tifawt.catalogue;

import static ma.tifawt.shared.security.Permission.READ_KEYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;

/** Lessons with their notes and keys, for those who teach. Holds no child's data, so no scope. */
@ApplicationScoped
public class GuideService {

  @Inject private CatalogueService catalogue;

  /**
   * @param address {@code course/module/lesson}
   * @throws DomainException GEN-001 no such lesson
   */
  @Allow(READ_KEYS)
  public LessonGuide lesson(String address, Lang asked) {
    Release release = catalogue.current();
    Lesson lesson = release.lesson(address).orElseThrow(GuideService::absent);
    String module = address.substring(0, address.lastIndexOf('/'));
    return LessonGuide.of(release, release.module(module).orElseThrow(), lesson, asked);
  }

  /**
   * Every lesson of a module, in its order.
   *
   * @param address {@code course/module}
   * @throws DomainException GEN-001 no such module
   */
  @Allow(READ_KEYS)
  public List<LessonGuide> module(String address, Lang asked) {
    Release release = catalogue.current();
    CourseModule module = release.module(address).orElseThrow(GuideService::absent);
    return module.lessons().stream().map(l -> LessonGuide.of(release, module, l, asked)).toList();
  }

  private static DomainException absent() {
    return new DomainException(GeneralError.NOT_FOUND);
  }
}
