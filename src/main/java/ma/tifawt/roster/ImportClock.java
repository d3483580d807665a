package ma.tifawt.roster;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second whether an import waits; what a stopped server left is found like any other.
 */
@ApplicationScoped
class ImportClock {

  private static final System.Logger LOG = System.getLogger(ImportClock.class.getName());

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private ImportRunner runner;
  @Inject private ProgressService progress;
  private final List<ScheduledFuture<?>> runs = new ArrayList<>();

  void start(@Observes Startup started) {
    runs.add(scheduler.scheduleWithFixedDelay(() -> quietly(this::work), 2, 1, TimeUnit.SECONDS));
    runs.add(
        scheduler.scheduleWithFixedDelay(
            () -> quietly(progress::forgetOld), 10, 24 * 60, TimeUnit.MINUTES));
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted() && runner.round()) {
      LOG.log(System.Logger.Level.DEBUG, "imports go on");
    }
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // the next run tries again; an exception here would end the schedule
      LOG.log(System.Logger.Level.WARNING, "imports wait", e);
    }
  }

  @PreDestroy
  void stop() {
    runs.forEach(run -> run.cancel(false));
  }
}
