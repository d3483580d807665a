package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import ma.tifawt.shared.time.Rounds;

/** Runs the sweep once a night, when nobody is at work. */
@ApplicationScoped
public class PendingClock {

  private static final System.Logger LOG = System.getLogger(PendingClock.class.getName());

  private static final LocalTime HOUR = LocalTime.of(3, 10);

  @Inject private Rounds rounds;
  @Inject private PendingSweepService sweep;

  void start(@Observes Startup started) {
    rounds.everyDayAt(HOUR, "pending children could not be looked through", this::run);
  }

  /** One child that cannot go does not keep the others. */
  void run() {
    int deleted = 0;
    int failed = 0;
    for (long learner : sweep.due()) {
      if (forget(learner)) {
        deleted++;
      } else {
        failed++;
      }
    }
    sweep.report(deleted, failed);
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
}
