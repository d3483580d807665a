package ma.tifawt.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs the sealer a few seconds after the deeds, so that the chain never makes a writer wait. */
@ApplicationScoped
public class AuditClock {

  private static final System.Logger LOG = System.getLogger(AuditClock.class.getName());

  /** Seconds between two runs. */
  private static final long PERIOD = 5;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private AuditSealer sealer;
  private ScheduledFuture<?> runs;

  void start(@Observes Startup started) {
    runs = scheduler.scheduleWithFixedDelay(this::run, PERIOD, PERIOD, TimeUnit.SECONDS);
  }

  private void run() {
    try {
      sealer.seal();
    } catch (RuntimeException e) {
      // the next run tries again; an exception here would end the schedule
      LOG.log(System.Logger.Level.WARNING, "audit entries wait for their seal", e);
    }
  }

  @PreDestroy
  void stop() {
    if (runs != null) {
      runs.cancel(false);
    }
  }
}
