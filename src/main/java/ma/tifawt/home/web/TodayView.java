package ma.tifawt.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.home.Today;
import ma.tifawt.home.TodayService;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/** The first page of staff: for who takes registers their day, for others the ways they may go. */
@Named
@RequestScoped
public class TodayView {

  @Inject private TodayService service;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Now now;
  private Today today;

  public boolean isTakesRegisters() {
    return caller.may(Permission.MARK_ATTENDANCE);
  }

  public Today getToday() {
    if (today == null) {
      today = service.today();
    }
    return today;
  }

  public String words(LocalizedText text) {
    return text.in(lang());
  }

  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", lang().locale()));
  }

  public String when(LocalDateTime moment) {
    return day(moment.toLocalDate()) + " · " + time(moment);
  }

  public String time(LocalDateTime moment) {
    return moment.format(DateTimeFormatter.ofPattern("HH:mm"));
  }

  public String registerOf(SessionRow session) {
    return "/" + lang().path() + "/register#" + session.id();
  }

  /** Words of a key with numbers in them. */
  public String say(String key, Object... values) {
    return texts.get(lang(), key, values);
  }

  /** For how long the oldest piece of work has waited. */
  public String waitOf(Instant moment) {
    long days = Duration.between(moment, now.instant()).toDays();
    return switch ((int) days) {
      case 0 -> say("today.works.oldest.today");
      case 1 -> say("today.works.oldest.one");
      default -> say("today.works.oldest", days);
    };
  }

  private Lang lang() {
    return caller.language();
  }
}
