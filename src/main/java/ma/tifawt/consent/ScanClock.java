package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import ma.tifawt.shared.time.Rounds;

/** Sweeps the scans once a night, after the children who are deleted that night. */
@ApplicationScoped
public class ScanClock {

  private static final System.Logger LOG = System.getLogger(ScanClock.class.getName());

  private static final LocalTime HOUR = LocalTime.of(3, 40);

  @Inject private Rounds rounds;
  @Inject private ScanSweepService sweep;

  void start(@Observes Startup started) {
    rounds.everyDayAt(HOUR, "scans without a row stay on the disk", this::run);
  }

  void run() {
    int gone = sweep.sweep();
    LOG.log(System.Logger.Level.INFO, "scans without a row that went from the disk: {0}", gone);
  }
}
