package ma.tifawt.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import ma.tifawt.shared.time.Rounds;

/** Runs the sweep once a night. */
@ApplicationScoped
public class NoticeClock {

  private static final LocalTime HOUR = LocalTime.of(3, 40);

  @Inject private Rounds rounds;
  @Inject private NoticeSweepService sweep;

  void start(@Observes Startup started) {
    rounds.everyDayAt(HOUR, "old absence notices could not be deleted", sweep::sweep);
  }
}
