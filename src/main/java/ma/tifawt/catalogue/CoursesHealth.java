package ma.tifawt.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Ready while at least one course is served. */
@Readiness
@ApplicationScoped
public class CoursesHealth implements HealthCheck {

  private CatalogueService catalogue;

  /** Health is asked for before the application has its settings. */
  private volatile boolean started;

  protected CoursesHealth() {} // for the proxy

  @Inject
  CoursesHealth(CatalogueService catalogue) {
    this.catalogue = catalogue;
  }

  void atStart(@Observes @Initialized(ApplicationScoped.class) Object event) {
    started = true;
  }

  @Override
  public HealthCheckResponse call() {
    if (!started) {
      return new HealthCheckResponse("courses", Status.DOWN, Optional.empty());
    }
    Release release = catalogue.current();
    Status status = release.courses().isEmpty() ? Status.DOWN : Status.UP;
    Map<String, Object> data =
        Map.of("release", release.id(), "courses", (long) release.courses().size());
    return new HealthCheckResponse("courses", status, Optional.of(data));
  }
}
