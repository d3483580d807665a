package ma.tifawt.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.LocalTime;
import ma.tifawt.shared.time.Rounds;

/**
 * Once a night, tries that count no more are forgotten: who was wrong when is nobody's business.
 */
@ApplicationScoped
class ThrottleClock {

  private static final LocalTime HOUR = LocalTime.of(3, 25);

  @Inject private Rounds rounds;
  @Inject private ThrottleLedger ledger;

  void start(@Observes Startup started) {
    rounds.everyDayAt(HOUR, "old tries stay", ledger::forgetOld);
  }
}
