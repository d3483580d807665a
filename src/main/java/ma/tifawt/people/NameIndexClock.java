package ma.tifawt.people;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Keeps the index of names a few seconds behind the names themselves. */
@ApplicationScoped
class NameIndexClock {

  private static final System.Logger LOG = System.getLogger(NameIndexClock.class.getName());

  /** Seconds between two looks. */
  private static final long PERIOD = 3;

  /** Learners after which the words are counted again: the counts only sort. */
  private static final int COUNTED_AFTER = 5_000;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private NameIndexService index;
  @Inject private DuplicateIndexService duplicates;
  private ScheduledFuture<?> runs;
  private int sinceCount = COUNTED_AFTER;

  void start(@Observes Startup started) {
    runs = scheduler.scheduleWithFixedDelay(this::run, PERIOD, PERIOD, TimeUnit.SECONDS);
  }

  private void run() {
    try {
      while (duplicates.indexSome() == DuplicateIndexService.BATCH
          && !Thread.currentThread().isInterrupted()) {
        // the rest of a long list
      }
      int done;
      do {
        done = index.indexSome();
        sinceCount += done;
      } while (done == NameIndexService.BATCH && !Thread.currentThread().isInterrupted());
      if (sinceCount >= COUNTED_AFTER) {
        index.countUse();
        sinceCount = 0;
      }
    } catch (RuntimeException e) {
      // the next run tries again; an exception here would end the schedule
      LOG.log(System.Logger.Level.WARNING, "names wait to be indexed", e);
    }
  }

  @PreDestroy
  void stop() {
    if (runs != null) {
      runs.cancel(false);
    }
  }
}
