package ma.tifawt.home.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.attendance.AbsenceReason;
import ma.tifawt.attendance.NoteRule;
import ma.tifawt.notices.AnnouncingService;
import ma.tifawt.notices.NoticeRow;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;

/** The part of a guardian's page in which an absence is told beforehand. */
final class NoticeCards {

  private final PageShell shell;
  private final Lang lang;
  private final LocalDate today;

  NoticeCards(PageShell shell, Lang lang, LocalDate today) {
    this.shell = shell;
    this.lang = lang;
    this.today = today;
  }

  String of(long child, List<NoticeRow> all, String token) {
    StringBuilder rows = new StringBuilder();
    all.stream()
        .filter(notice -> notice.learnerId() == child)
        .forEach(notice -> rows.append(row(notice, token)));
    String known = rows.isEmpty() ? "" : "<ul class=\"asked\">" + rows + "</ul>";
    return "<section class=\"card\"><h3>%s</h3>%s<p>%s</p>%s</section>"
        .formatted(word("guardian.away"), known, word("guardian.away.text"), form(child, token));
  }

  private String row(NoticeRow notice, String token) {
    String days =
        notice.firstDay().equals(notice.lastDay())
            ? word("guardian.away.day", day(notice.firstDay()))
            : word("guardian.away.days", day(notice.firstDay()), day(notice.lastDay()));
    return """
        <li><strong>%s</strong> · %s <bdi>%s</bdi>
        <form method="post" action="/%s/guardian">
        <input type="hidden" name="do" value="back"><input type="hidden" name="token" value="%s">
        <input type="hidden" name="notice" value="%d">
        <button class="button second" type="submit">%s<span class="unseen"> %s</span></button></form></li>
        """
        .formatted(
            days,
            word("AbsenceReason." + notice.reason()),
            Html.escape(notice.note()),
            lang.path(),
            token,
            notice.id(),
            word("guardian.away.back"),
            days);
  }

  private String form(long child, String token) {
    StringBuilder reasons = new StringBuilder();
    for (AbsenceReason reason : AbsenceReason.values()) {
      reasons.append(
          "<option value=\"%s\">%s</option>".formatted(reason, word("AbsenceReason." + reason)));
    }
    return """
        <form class="form ward-away" method="post" action="/%s/guardian">
        <input type="hidden" name="do" value="away"><input type="hidden" name="token" value="%s">
        <input type="hidden" name="child" value="%d">
        %s%s
        <div class="field"><label for="reason%d">%s</label><select id="reason%d" name="reason">%s</select></div>
        <div class="field"><label for="note%d">%s</label>
        <textarea id="note%d" name="note" rows="2" maxlength="%d" dir="auto"></textarea></div>
        <button class="button second" type="submit">%s</button></form>
        """
        .formatted(
            lang.path(),
            token,
            child,
            date(child, "first", true),
            date(child, "last", false),
            child,
            word("guardian.away.reason"),
            child,
            reasons,
            child,
            word("guardian.away.note"),
            child,
            NoteRule.LONGEST,
            word("guardian.away.button"));
  }

  private String date(long child, String name, boolean required) {
    return """
        <div class="field"><label for="%s%d">%s</label>
        <input type="date" id="%s%d" name="%s" min="%s" max="%s"%s></div>
        """
        .formatted(
            name,
            child,
            word("guardian.away." + name),
            name,
            child,
            name,
            today,
            today.plusDays(AnnouncingService.AHEAD),
            required ? " required" : "");
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM", lang.locale()).format(day);
  }

  private String word(String key, Object... values) {
    return shell.word(lang, key, values);
  }
}
