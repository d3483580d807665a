package ma.tifawt.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import ma.tifawt.shared.time.Rounds;

/** Brings changed groups up to date soon, so that whoever opens a wide report finds few of them. */
@ApplicationScoped
public class FiguresClock {

  private static final Duration PAUSE = Duration.ofSeconds(15);

  @Inject private Rounds rounds;
  @Inject private FreshFigures figures;

  void start(@Observes Startup started) {
    rounds.every(
        PAUSE,
        "figures of changed groups wait for the next report",
        () -> figures.bring(List.of("/")));
  }
}
