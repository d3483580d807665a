package ma.tifawt.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import ma.tifawt.shared.time.Rounds;

/** Runs the sealer a few seconds after the deeds, so that the chain never makes a writer wait. */
@ApplicationScoped
class AuditClock {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject private Rounds rounds;
  @Inject private AuditSealer sealer;

  void start(@Observes Startup started) {
    rounds.every(PAUSE, "audit entries wait for their seal", sealer::seal);
  }
}
