package ma.tifawt.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import ma.tifawt.shared.time.Rounds;

/**
 * Looks every second whether an import waits; what a stopped server left is found like any other.
 */
@ApplicationScoped
class ImportClock {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Before the sweep of pending children, when nobody brings a file. */
  private static final LocalTime HOUR = LocalTime.of(2, 40);

  @Inject private Rounds rounds;
  @Inject private ImportRunner runner;
  @Inject private ProgressService progress;

  void start(@Observes Startup started) {
    rounds.every(PAUSE, "imports wait", this::work);
    rounds.everyDayAt(HOUR, "old imports stay", progress::forgetOld);
  }

  private void work() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = runner.round();
    }
  }
}
