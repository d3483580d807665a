package ma.tifawt.pivot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.pivot.MailboxRow;
import ma.tifawt.pivot.MailboxService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** The caller's own mailbox, and on the first page how much of it is new. */
@Named
@RequestScoped
public class MailboxView {

  @Inject private MailboxService mailbox;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Settings settings;

  private List<MailboxRow> rows;
  private Long unread;

  /** From then on what is shown counts as seen. */
  public void load() {
    rows = mailbox.open();
  }

  public List<MailboxRow> getRows() {
    return rows;
  }

  public long getUnread() {
    if (unread == null) {
      unread = mailbox.unread();
    }
    return unread;
  }

  public List<String> lines(MailboxRow row) {
    return switch (row.kind()) {
      case REPORT -> row.said().lines().toList();
      case EMPTY -> List.of(text("mailbox.text.nothing"), row.said().lines().toList().get(1));
      case STOPPED -> List.of(text("mailbox.text.stopped"), text("Stop." + row.said()));
    };
  }

  private String text(String key) {
    return texts.get(caller.language(), key);
  }

  public String file(MailboxRow row) {
    return "/api/v1/mailbox/" + row.id() + ".xlsx";
  }

  public String moment(MailboxRow row) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
        .format(row.madeAt().atZone(settings.zone()));
  }
}
