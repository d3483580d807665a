package ma.tifawt.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
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

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  private final AtomicReference<Release> current = new AtomicReference<>();

  /**
   * What a reload did.
   *
   * @param swapped false: there were errors and nothing changed
   * @param releaseId of the release that is served now
   * @param faults in the order of files and lines; warnings too
   */
  public record Reloaded(boolean swapped, String releaseId, List<CourseFault> faults) {}

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
   * Reads the folder again and serves what is there, if it has no error at all: from the moment on
   * at which the entry in the audit log is safe.
   */
  @Allow(Permission.MANAGE_COURSES)
  @Transactional
  public Reloaded reload() {
    CourseLoader.Result result = CourseLoader.load(settings.courses());
    boolean swapped = result.errors().isEmpty();
    String served = swapped ? result.release().id() : current.get().id();
    audit.record(
        "courses.reload",
        "release:" + served,
        swapped ? "swapped" : "refused, errors: " + result.errors().size());
    if (swapped) {
      transaction.registerInterposedSynchronization(new Swap(result.release()));
    }
    return new Reloaded(swapped, served, result.faults());
  }

  /** Nobody reads a release whose reload was undone. */
  private final class Swap implements Synchronization {
    private final Release next;

    Swap(Release next) {
      this.next = next;
    }

    @Override
    public void beforeCompletion() {
      // what is served changes when the entry has been written
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        current.updateAndGet(next::after);
      }
    }
  }
}
