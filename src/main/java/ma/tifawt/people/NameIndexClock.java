package ma.tifawt.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import ma.tifawt.shared.time.Rounds;

/** Keeps the index of names a few seconds behind the names themselves. */
@ApplicationScoped
class NameIndexClock {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** Learners after which the words are counted again: the counts only sort. */
  private static final int COUNTED_AFTER = 5_000;

  @Inject private Rounds rounds;
  @Inject private NameIndexService index;
  @Inject private DuplicateIndexService duplicates;
  private int sinceCount = COUNTED_AFTER;

  void start(@Observes Startup started) {
    rounds.every(PAUSE, "names wait to be indexed", this::run);
  }

  private void run() {
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
  }
}
