package ma.tifawt.home.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.rights.AskingService;
import ma.tifawt.rights.RequestKind;
import ma.tifawt.rights.RequestRow;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;

/** The part of a guardian's page in which something is asked about a child's data. */
final class RequestCards {

  private final PageShell shell;
  private final Lang lang;

  RequestCards(PageShell shell, Lang lang) {
    this.shell = shell;
    this.lang = lang;
  }

  String of(long child, List<RequestRow> all, String token) {
    StringBuilder rows = new StringBuilder();
    all.stream()
        .filter(request -> request.learnerId() == child)
        .forEach(request -> rows.append(row(request)));
    String known = rows.isEmpty() ? "" : "<ul class=\"asked\">" + rows + "</ul>";
    return "<section class=\"card\"><h3>%s</h3>%s<p>%s</p>%s</section>"
        .formatted(
            word("guardian.rights"), known, word("guardian.text.rights"), form(child, token));
  }

  private String row(RequestRow request) {
    String where =
        switch (request.state()) {
          case WAITS ->
              word("guardian.request.text.waits", day(request.asked()), day(request.due()));
          case DONE -> word("guardian.request.text.done", request.answer());
          case REFUSED -> word("guardian.request.text.refused", request.answer());
        };
    return "<li><strong>%s</strong> <bdi>%s</bdi><br>%s</li>"
        .formatted(word("RequestKind." + request.kind()), Html.escape(request.words()), where);
  }

  private String form(long child, String token) {
    StringBuilder kinds = new StringBuilder();
    for (RequestKind kind : RequestKind.values()) {
      kinds.append("<option value=\"%s\">%s</option>".formatted(kind, word("RequestKind." + kind)));
    }
    return """
        <form class="form ward-request" method="post" action="/%s/guardian">
        <input type="hidden" name="do" value="ask"><input type="hidden" name="token" value="%s">
        <input type="hidden" name="child" value="%d">
        <div class="field"><label for="kind%d">%s</label><select id="kind%d" name="kind">%s</select></div>
        <div class="field"><label for="words%d">%s</label>
        <textarea id="words%d" name="words" rows="3" maxlength="%d" dir="auto"></textarea></div>
        <button class="button second" type="submit">%s</button></form>
        """
        .formatted(
            lang.path(),
            token,
            child,
            child,
            word("guardian.request.label.kind"),
            child,
            kinds,
            child,
            word("guardian.request.label.words"),
            child,
            AskingService.LONGEST,
            word("guardian.request.button"));
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", lang.locale()).format(day);
  }

  private String word(String key, Object... values) {
    return shell.word(lang, key, values);
  }
}
