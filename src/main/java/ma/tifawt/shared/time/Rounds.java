package ma.tifawt.shared.time;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ma.tifawt.shared.config.Settings;

/**
 * Work that comes back for as long as the server runs. The server's scheduler has a single thread
 * for all: it only hands each round to a thread of its own, or a long list of names to index would
 * keep imports and the seals of the audit waiting.
 */
@ApplicationScoped
public class Rounds {

  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

  @Resource private ManagedScheduledExecutorService scheduler;
  @Resource private ManagedExecutorService threads;
  @Inject private Settings settings;
  @Inject private Now now;
  private volatile boolean stopped;

  /**
   * The first round after a pause, each other one a pause after the end of the one before.
   *
   * @param waits what a failed round leaves undone, for the log; the next round tries again
   */
  public void every(Duration pause, String waits, Runnable round) {
    next(() -> pause, waits, round);
  }

  /** One round a day, at this hour of the place where the children are. */
  public void everyDayAt(LocalTime hour, String waits, Runnable round) {
    next(() -> until(hour), waits, round);
  }

  private Duration until(LocalTime hour) {
    LocalDateTime here = now.localTime(settings.zone());
    LocalDateTime then = here.toLocalDate().atTime(hour);
    return Duration.between(here, then.isAfter(here) ? then : then.plusDays(1));
  }

  private void next(Supplier<Duration> pause, String waits, Runnable round) {
    if (stopped) {
      return;
    }
    Runnable turn =
        () -> {
          try {
            round.run();
          } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, waits, e);
          } finally {
            next(pause, waits, round);
          }
        };
    scheduler.schedule(() -> threads.execute(turn), pause.get().toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
