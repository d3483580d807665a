package ma.tifawt.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.SessionKind;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.time.Now;

/** Says sessions in iCalendar. The id of an entry never changes; each change gives it a number. */
@ApplicationScoped
public class SessionCalendar {

  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private Now now;

  String write(
      List<PlannedRow> rows, Map<Long, GroupInfo> groups, Collection<FreeDay> free, Lang lang) {
    Instant moment = now.instant();
    Set<LocalDate> uncertain =
        free.stream().filter(FreeDay::provisional).map(FreeDay::day).collect(Collectors.toSet());
    CalendarText text =
        new CalendarText(
            groups.size() == 1
                ? groups.values().iterator().next().name().in(lang)
                : texts.get(lang, "calendar.name"));
    for (PlannedRow row : rows) {
      GroupInfo group = groups.get(row.groupId());
      text.line("BEGIN:VEVENT")
          .line("UID:session-" + row.id() + "@" + settings.publicUrl().getHost())
          .moment("DTSTAMP", moment)
          .moment("DTSTART", row.start())
          .moment("DTEND", row.start().plusSeconds(row.minutes() * 60L))
          .line("SEQUENCE:" + row.sequence())
          .line("STATUS:" + status(row, uncertain))
          .text("SUMMARY", summary(row, group, lang))
          .text("LOCATION", group.centreName().in(lang));
      remark(row, uncertain, lang).lines().forEach(line -> text.text("DESCRIPTION", line));
      text.line("END:VEVENT");
    }
    return text.end();
  }

  private static String status(PlannedRow row, Set<LocalDate> uncertain) {
    if (row.isCancelled()) {
      return "CANCELLED";
    }
    return row.isPlanned() && uncertain.contains(row.day()) ? "TENTATIVE" : "CONFIRMED";
  }

  private String summary(PlannedRow row, GroupInfo group, Lang lang) {
    String name = group.name().in(lang);
    return row.kind() == SessionKind.REGULAR
        ? name
        : name + " · " + texts.get(lang, "SessionKind." + row.kind());
  }

  /** One line at most; the note of who cancelled stays inside. */
  private String remark(PlannedRow row, Set<LocalDate> uncertain, Lang lang) {
    if (row.reason() != null) {
      return texts.get(lang, "CancelReason." + row.reason());
    }
    return row.isPlanned() && uncertain.contains(row.day())
        ? texts.get(lang, "calendar.uncertain")
        : "";
  }
}
