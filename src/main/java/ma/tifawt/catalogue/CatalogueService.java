package ma.tifawt.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Permission;

/**
 * The courses that are served. Read at start, leaving out courses with errors; afterwards exchanged
 * whole by {@link #reload} or not at all. Who holds a {@link Release} keeps a consistent picture
 * for as long as they hold it.
 */
@ApplicationScoped
public class CatalogueService {

  private static final System.Logger LOG = System.getLogger(CatalogueService.class.getName());

  @Inject Settings settings;
  @Inject Texts texts;
  @Inject AuditLog audit;

  private final AtomicReference<Release> current = new AtomicReference<>();

  /**
   * What a reload did.
   *
   * @param swapped false: there were errors and nothing changed
   * @param releaseId of the release that is served now
   * @param faults in the order of files and lines; warnings too
   */
  public record Reloaded(boolean swapped, String releaseId, List<CourseFault> faults) {}

  /** An answer judged against one revision of a lesson in one release. */
  public record Judged(String releaseId, Lesson lesson, Step step, Verdict verdict) {}

  @PostConstruct
  void load() {
    CourseLoader.Result result = CourseLoader.load(settings.courses());
    for (CourseFault fault : result.errors()) {
      LOG.log(Level.ERROR, fault.print(texts, Lang.EN));
    }
    LOG.log(
        Level.INFO,
        "courses: " + result.release().courses().keySet() + " release " + result.release().id());
    current.set(result.release());
  }

  /** Has the courses read before the first request comes. */
  void atStart(@Observes @Initialized(ApplicationScoped.class) Object event) {
    LOG.log(Level.DEBUG, () -> "serving " + current.get().courses().keySet());
  }

  @Allow(Permission.ANYONE)
  public Release current() {
    return current.get();
  }

  /**
   * @param address {@code course/module/lesson}
   * @throws DomainException CAT-001 no such lesson
   */
  @Allow(Permission.ANYONE)
  public Lesson lesson(String address) {
    return current.get().lesson(address).orElseThrow(CatalogueService::noSuchLesson);
  }

  /**
   * Judges an answer against the revision of the lesson that the learner saw, or the current one
   * where that revision is gone.
   *
   * @throws DomainException CAT-001 no such lesson or step; CAT-002 malformed answer; CAT-003
   *     nothing to answer
   */
  @Allow(Permission.ANYONE)
  public Judged judge(String address, int rev, String stepId, JsonValue answer) {
    Release release = current.get();
    Lesson lesson =
        release
            .lesson(address, rev)
            .or(() -> release.lesson(address))
            .orElseThrow(CatalogueService::noSuchLesson);
    Step step = lesson.step(stepId).orElseThrow(CatalogueService::noSuchLesson);
    Item item =
        step.item().orElseThrow(() -> new DomainException(CatalogueError.NOTHING_TO_ANSWER));
    return new Judged(release.id(), lesson, step, item.judge(answer, step.points()));
  }

  /** Reads the folder again and serves what is there, if it has no error at all. */
  @Allow(Permission.MANAGE_COURSES)
  @Transactional
  public synchronized Reloaded reload() {
    CourseLoader.Result result = CourseLoader.load(settings.courses());
    boolean swapped = result.errors().isEmpty();
    if (swapped) {
      current.set(result.release().after(current.get()));
    }
    String id = current.get().id();
    audit.record(
        "courses.reload",
        "release:" + id,
        swapped ? "swapped" : "refused, errors: " + result.errors().size());
    return new Reloaded(swapped, id, result.faults());
  }

  private static DomainException noSuchLesson() {
    return new DomainException(CatalogueError.NO_SUCH_LESSON);
  }
}
