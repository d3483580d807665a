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

  /** Names first: that a child is found does not wait until a long list is looked through. */
  private void run() {
    do {
      indexNames();
    } while (duplicates.indexSome() == DuplicateIndexService.BATCH && isWanted());
  }

  private void indexNames() {
    int done;
    do {
      done = index.indexSome();
      sinceCount += done;
    } while (done == NameIndexService.BATCH && isWanted());
    if (sinceCount >= COUNTED_AFTER) {
      index.countUse();
      sinceCount = 0;
    }
  }

  private static boolean isWanted() {
    return !Thread.currentThread().isInterrupted();
  }
}
