package ma.tifawt.planning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.planning.Hour;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** How days, hours and groups are said on the pages of planning. */
@RequestScoped
public class PlanWords {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  public String say(LocalizedText text) {
    return text.in(caller.language());
  }

  public String group(GroupInfo group) {
    return say(group.name()) + " · " + say(group.centreName());
  }

  /** With its weekday: that is what people plan by. */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", caller.language().locale()));
  }

  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", caller.language().locale()));
  }

  /** From when to when, by the clock on the wall. */
  public String hours(LocalTime start, int minutes) {
    return start.format(CLOCK) + "–" + start.plusMinutes(minutes).format(CLOCK);
  }

  public String moment(LocalDateTime moment) {
    return day(moment.toLocalDate()) + " · " + moment.format(CLOCK);
  }

  /** At the place where the installation plans. */
  public String moment(Instant moment) {
    LocalDateTime here = LocalDateTime.ofInstant(moment, settings.zone());
    return date(here.toLocalDate()) + " · " + here.format(CLOCK);
  }

  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, caller.language().locale());
  }

  /** Weekday or date in front, where the line has one. */
  public String hour(Hour hour) {
    String hours = hours(hour.start(), hour.minutes());
    if (hour.weekday() != null) {
      return weekday(hour.weekday()) + " " + hours;
    }
    return hour.day() == null ? hours : date(hour.day()) + " " + hours;
  }

  public String word(String key, Object... values) {
    return texts.get(caller.language(), key, values);
  }

  public LocalDate today() {
    return now.today(settings.zone());
  }

  public LocalDateTime here() {
    return now.localTime(settings.zone());
  }
}
