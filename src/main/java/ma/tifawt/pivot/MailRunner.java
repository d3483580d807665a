package ma.tifawt.pivot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;

/**
 * Sends word by e-mail that something lies in a mailbox, and no figure of it. What cannot be sent
 * is tried again after longer and longer pauses; the mailbox has it all the same.
 */
@ApplicationScoped
class MailRunner {

  private static final System.Logger LOG = System.getLogger(MailRunner.class.getName());

  /** How long after each try the next one follows; after the last nobody tries again. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  @Inject private MailService mail;
  @Inject private Settings settings;
  @Inject private Texts texts;

  /** Nothing where the installation has no mail server. */
  @ActivateRequestContext
  void round() {
    if (settings.smtp() != null) {
      round(new Letterbox(settings.smtp()));
    }
  }

  void round(Letterbox letterbox) {
    for (WaitingMail waiting : mail.waiting()) {
      boolean last = waiting.tries() + 1 >= PAUSES.size();
      if (mail.claim(waiting, PAUSES.get(Math.min(waiting.tries(), PAUSES.size() - 1)))) {
        mail.settle(waiting, send(letterbox, waiting, last));
      }
    }
  }

  private MailState send(Letterbox letterbox, WaitingMail waiting, boolean last) {
    Optional<MailService.Reader> reader = mail.reader(waiting.accountId());
    if (reader.isEmpty()) {
      return MailState.GIVEN_UP;
    }
    try {
      MailService.Reader to = reader.get();
      letterbox.send(
          to.address(),
          texts.get(to.language(), "mailbox.mail.subject", waiting.name()),
          texts.get(
              to.language(),
              "mailbox.mail.body",
              waiting.name(),
              settings.publicUrl() + "/staff/mailbox.xhtml"));
      return MailState.SENT;
    } catch (MessagingException e) {
      // its message may hold the address
      LOG.log(
          System.Logger.Level.WARNING,
          "e-mail of mailbox item {0} not sent, try {1}: {2}",
          waiting.id(),
          waiting.tries() + 1,
          e.getClass().getName());
      return last ? MailState.GIVEN_UP : MailState.WAITING;
    }
  }
}
