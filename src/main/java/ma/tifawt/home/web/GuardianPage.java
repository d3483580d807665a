package ma.tifawt.home.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.attendance.OwnAttendance;
import ma.tifawt.certificates.CertificateState;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.GuardianVisit;
import ma.tifawt.consent.Purpose;
import ma.tifawt.home.WardFacts;
import ma.tifawt.notices.NoticeRow;
import ma.tifawt.rights.RequestRow;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;

/**
 * The guardian's page as it is written: whole on the server, so that any old telephone shows it.
 */
final class GuardianPage {

  private final PageShell shell;
  private final Texts texts;
  private final ConsentTexts questions;
  private final Lang lang;
  private final RequestCards requests;
  private final NoticeCards notices;

  /**
   * What the page of a guardian shows: the children, what is known of each, what was told and
   * asked.
   */
  record Inside(
      GuardianVisit visit,
      Map<Long, WardFacts> facts,
      List<NoticeRow> notices,
      List<RequestRow> requests) {}

  GuardianPage(PageShell shell, Texts texts, ConsentTexts questions, Lang lang, LocalDate today) {
    this.shell = shell;
    this.texts = texts;
    this.questions = questions;
    this.lang = lang;
    this.requests = new RequestCards(shell, lang);
    this.notices = new NoticeCards(shell, lang, today);
  }

  /**
   * The question for the code.
   *
   * @param fault key of what went wrong; empty at first
   */
  byte[] door(String fault) {
    String wrong =
        fault.isEmpty()
            ? ""
            : "<div class=\"wrong-box\" role=\"alert\">%s<p>%s</p></div>"
                .formatted(shell.icon("circle-alert"), word(fault));
    return page(
        "narrow",
        """
        <p class="lead">%s</p>
        <form class="card form" method="post" action="/%s/guardian">%s
        <input type="hidden" name="do" value="open">
        <div class="field"><label for="code">%s</label>
        <input id="code" name="code" class="code" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" required aria-describedby="code-help">
        <p class="help" id="code-help">%s</p></div>
        <button class="button" type="submit">%s<span>%s</span></button></form>
        <p><a href="/%s/notice">%s</a></p>
        """
            .formatted(
                word("guardian.lead"),
                lang.path(),
                wrong,
                word("guardian.label.code"),
                word("guardian.help.code"),
                shell.icon("log-in", "mirror"),
                word("guardian.button.open"),
                lang.path(),
                word("guardian.link.notice")));
  }

  /**
   * @param refused what was refused just now; null if nothing was
   */
  byte[] inside(Inside inside, String token, DomainException refused) {
    GuardianVisit visit = inside.visit();
    String children =
        visit.wards().stream()
            .map(ward -> child(ward, inside, token))
            .collect(Collectors.joining());
    return page(
        "wards",
        """
        %s%s
        <p><a href="/%s/notice">%s</a></p>
        <form method="post" action="/%s/guardian"><input type="hidden" name="do" value="leave">
        <button class="button second" type="submit">%s<span>%s</span></button></form>
        """
            .formatted(
                refused == null ? "" : refusal(refused),
                visit.wards().isEmpty()
                    ? "<p class=\"card\">" + word("guardian.text.nobody") + "</p>"
                    : children,
                lang.path(),
                word("guardian.link.notice"),
                lang.path(),
                shell.icon("log-out", "mirror"),
                word("guardian.button.leave")));
  }

  private String refusal(DomainException refused) {
    String key = "error." + refused.code().code();
    return "<div class=\"wrong-box\" role=\"alert\">%s<p>%s %s</p></div>"
        .formatted(
            shell.icon("circle-alert"),
            word(key, refused.arguments().toArray()),
            word(key + ".help"));
  }

  private String child(GuardianVisit.Ward ward, Inside inside, String token) {
    WardFacts facts = inside.facts().get(ward.child().id());
    String name = Html.escape(ward.child().name(lang.rtl()));
    String learning =
        facts == null
            ? "<p class=\"card\">" + word("guardian.text.closed") + "</p>"
            : courses(facts)
                + attendance(facts.attendance())
                + notices.of(ward.child().id(), inside.notices(), token)
                + papers(facts)
                + feedback(facts);
    return "<section class=\"ward\"><h2 class=\"title\"><bdi>%s</bdi></h2>%s%s%s</section>"
        .formatted(
            name,
            learning,
            consents(ward, token),
            requests.of(ward.child().id(), inside.requests(), token));
  }

  private String courses(WardFacts facts) {
    String rows =
        facts.courses().stream()
            .map(
                part ->
                    "<li><bdi>%s</bdi> · %s</li>"
                        .formatted(
                            Html.escape(part.title()),
                            word("guardian.text.lessons", part.done(), part.lessons())))
            .collect(Collectors.joining());
    return card("guardian.learns", "<ul>" + rows + "</ul>");
  }

  private String attendance(OwnAttendance came) {
    return card(
        "guardian.attendance",
        "<p>"
            + word("guardian.text.came", came.present() + came.late(), came.late())
            + "</p><p>"
            + word("guardian.text.absent", came.absent(), came.excused())
            + "</p>");
  }

  private String papers(WardFacts facts) {
    List<String> rows =
        facts.certificates().stream()
            .filter(c -> c.state() == CertificateState.VALID)
            .map(
                c ->
                    "<li><bdi>%s</bdi> · %s</li>"
                        .formatted(Html.escape(c.title()), day(c.issuedOn())))
            .toList();
    return card(
        "guardian.certificates",
        rows.isEmpty() ? "<p>" + word("guardian.text.noPaper") + "</p>" : list(rows));
  }

  private String feedback(WardFacts facts) {
    List<String> rows =
        facts.feedback().stream()
            .map(
                f ->
                    "<li><bdi>%s</bdi> · %s<br>%s</li>"
                        .formatted(
                            Html.escape(f.lesson()),
                            day(f.on()),
                            word("guardian.text.feedback", f.good(), f.criteria())))
            .toList();
    return card(
        "guardian.feedback",
        rows.isEmpty() ? "<p>" + word("guardian.text.noFeedback") + "</p>" : list(rows));
  }

  private String consents(GuardianVisit.Ward ward, String token) {
    StringBuilder rows = new StringBuilder();
    for (Purpose purpose : Purpose.values()) {
      boolean yes = ward.says(purpose);
      rows.append(
          """
          <form class="ward-consent" method="post" action="/%s/guardian">
          <input type="hidden" name="do" value="say"><input type="hidden" name="token" value="%s">
          <input type="hidden" name="child" value="%d"><input type="hidden" name="purpose" value="%s">
          <p id="q%d-%s">%s</p><p><strong>%s</strong></p>
          <button class="button second" type="submit" name="answer" value="%s" aria-describedby="q%d-%s">%s</button></form>
          """
              .formatted(
                  lang.path(),
                  token,
                  ward.child().id(),
                  purpose.code(),
                  ward.child().id(),
                  purpose.code(),
                  Html.escape(questions.toGuardian(purpose, lang)),
                  word(yes ? "guardian.text.yes" : "guardian.text.no"),
                  yes ? "no" : "yes",
                  ward.child().id(),
                  purpose.code(),
                  word(yes ? "guardian.button.withdraw" : "guardian.button.agree")));
    }
    return card("guardian.consents", "<p>" + word("guardian.text.consents") + "</p>" + rows);
  }

  private String card(String title, String inside) {
    return "<section class=\"card\"><h3>%s</h3>%s</section>".formatted(word(title), inside);
  }

  private static String list(List<String> rows) {
    return "<ul>" + String.join("", rows) + "</ul>";
  }

  private String day(LocalDate day) {
    return Html.escape(DateTimeFormatter.ofPattern("d MMMM yyyy", lang.locale()).format(day));
  }

  private byte[] page(String width, String inside) {
    String main =
        "<main id=\"main\" tabindex=\"-1\" class=\"%s\"><h1 class=\"page-title\">%s</h1>%s</main>"
            .formatted(width, word("guardian.title"), inside);
    return shell
        .render(
            new PageShell.Page(
                lang,
                texts.get(lang, "guardian.title"),
                "guardian",
                "plain.js",
                List.of(),
                main,
                "plain"))
        .bytes();
  }

  private String word(String key, Object... values) {
    return shell.word(lang, key, values);
  }
}
