package ma.tifawt.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.reports.Reminder;
import ma.tifawt.reports.ReminderService;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/** The registers somebody asks the reader of the first page to take. */
@Named
@RequestScoped
public class OwnRemindersView {

  @Inject private ReminderService reminders;
  @Inject private Caller caller;
  private List<Reminder> rows;

  public List<Reminder> getRows() {
    if (rows == null) {
      rows = caller.may(Permission.MARK_ATTENDANCE) ? reminders.own() : List.of();
    }
    return rows;
  }

  public String name(LocalizedText name) {
    return name.in(caller.language());
  }

  public String when(Reminder row) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM · HH:mm", caller.language().locale())
        .format(row.startsAt());
  }

  public String register(Reminder row) {
    return "/" + caller.language().path() + "/register#" + row.session();
  }
}
