package ma.tifawt.consent;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.time.Now;

/** Runs the sweep once a night, when nobody is at work. */
@ApplicationScoped
public class PendingClock {

  private static final System.Logger LOG = System.getLogger(PendingClock.class.getName());

  /** Where the children are. */
  private static final LocalTime HOUR = LocalTime.of(3, 10);

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private PendingSweepService sweep;
  @Inject private Settings settings;
  @Inject private Now now;
  private ScheduledFuture<?> runs;

  void start(@Observes Startup started) {
    runs =
        scheduler.scheduleAtFixedRate(
            this::run, secondsToNight(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
  }

  private long secondsToNight() {
    LocalDateTime here = now.localTime(settings.zone());
    LocalDateTime night = here.toLocalDate().atTime(HOUR);
    return Duration.between(here, night.isAfter(here) ? night : night.plusDays(1)).toSeconds();
  }

  /** One child that cannot go does not keep the others. */
  void run() {
    int deleted = 0;
    int failed = 0;
    try {
      for (long learner : sweep.due()) {
        if (forget(learner)) {
          deleted++;
        } else {
          failed++;
        }
      }
      sweep.report(deleted, failed);
    } catch (RuntimeException e) {
      // the next night tries again; an exception here would end the schedule
      LOG.log(System.Logger.Level.WARNING, "pending children could not be looked through", e);
    }
  }

  private boolean forget(long learner) {
    try {
      sweep.forget(learner);
      return true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "pending learner " + learner + " stays", e);
      return false;
    }
  }

  @PreDestroy
  void stop() {
    if (runs != null) {
      runs.cancel(false);
    }
  }
}
