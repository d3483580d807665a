package ma.tifawt.pivot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import ma.tifawt.shared.time.Rounds;

/** Looks every minute whether a table is due or an e-mail waits; empties mailboxes at night. */
@ApplicationScoped
class PostClock {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final LocalTime HOUR = LocalTime.of(3, 50);

  @Inject private Rounds rounds;
  @Inject private PostRunner runner;
  @Inject private MailRunner mail;
  @Inject private PostService post;

  void start(@Observes Startup started) {
    rounds.every(PAUSE, "scheduled tables wait", runner::round);
    rounds.every(PAUSE, "e-mails wait", mail::round);
    rounds.everyDayAt(HOUR, "old mailbox items stay", post::sweep);
  }
}
