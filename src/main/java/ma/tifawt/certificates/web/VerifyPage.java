package ma.tifawt.certificates.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.certificates.CertificateError;
import ma.tifawt.certificates.Verification;
import ma.tifawt.certificates.Verification.Genuine;
import ma.tifawt.certificates.Verification.Mistyped;
import ma.tifawt.certificates.Verification.Revoked;
import ma.tifawt.certificates.Verification.Unknown;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;

/** The public page where a paper is checked: one large sentence, and a box for another code. */
final class VerifyPage {
  private final PageShell shell;
  private final Texts texts;
  private final Lang lang;

  VerifyPage(PageShell shell, Texts texts, Lang lang) {
    this.shell = shell;
    this.texts = texts;
    this.lang = lang;
  }

  byte[] question() {
    return page("", "", "");
  }

  byte[] tooMany() {
    String code = CertificateError.TOO_MANY_TRIES.code();
    return page(
        verdict("doubt", "clock", word("error." + code), word("error." + code + ".help")), "", "");
  }

  /**
   * @param typed what was asked, to be mended in the box
   */
  byte[] answer(Verification answer, String typed) {
    if (answer instanceof Genuine genuine) {
      return page(genuine(genuine), "", genuine.code());
    }
    if (answer instanceof Revoked revoked) {
      return page(revoked(revoked), "", revoked.code());
    }
    if (answer instanceof Unknown unknown) {
      String text = verdict("no", "x", word("verify.unknown.title"), word("verify.unknown.text"));
      return page(text, typed, unknown.code());
    }
    return page(mistyped((Mistyped) answer), typed, "");
  }

  private String genuine(Genuine found) {
    String text =
        word("verify.genuine.text", isolated(found.initials()), month(found.issued()))
            + "</p><p>"
            + word("Award." + found.award())
            + ": <bdi>"
            + Html.escape(found.title())
            + "</bdi>";
    return verdict("yes", "circle-check", word("verify.genuine.title"), text)
        + "<p class=\"names\" data-code=\"%s\" data-seal=\"%s\" role=\"status\" hidden></p>"
            .formatted(found.code(), found.seal());
  }

  private String revoked(Revoked found) {
    String text =
        word("verify.revoked.text", month(found.revoked()))
            + "</p><p>"
            + word("verify.revoked.was", isolated(found.initials()), month(found.issued()));
    return verdict("no", "circle-alert", word("verify.revoked.title"), text);
  }

  private String mistyped(Mistyped typed) {
    String hint =
        typed.letter().isPresent()
            ? word("verify.mistyped.letter", typed.letter().getAsInt())
            : word("verify.mistyped.text");
    return verdict("doubt", "circle-question-mark", word("verify.mistyped.title"), hint);
  }

  private String verdict(String kind, String icon, String title, String text) {
    return "<section class=\"verdict %s\">%s<div><h2>%s</h2><p>%s</p></div></section>"
        .formatted(kind, shell.icon(icon), title, text);
  }

  private byte[] page(String verdict, String typed, String code) {
    String main =
        """
        <main id="main" tabindex="-1" class="narrow verify">
        <h1>%s</h1>
        %s
        <form class="form" method="get" action="/%s/verify/">
        <div class="field"><label for="code">%s</label>
        <input id="code" name="code" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required value="%s" aria-describedby="code-help">
        <p class="help" id="code-help">%s</p></div>
        <button class="button" type="submit">%s<span>%s</span></button>
        </form>
        <p class="more">%s</p>
        </main>
        """
            .formatted(
                word("verify.title"),
                verdict,
                lang.path(),
                word("verify.label.code"),
                Html.escape(typed),
                word("verify.help.code"),
                shell.icon("shield-check"),
                word("verify.action.check"),
                word("verify.text.privacy"));
    return shell
        .render(
            new PageShell.Page(
                lang,
                texts.get(lang, "verify.title"),
                "verify/" + code,
                "verify.js",
                List.of("verify.names"),
                main,
                "plain"))
        .bytes();
  }

  /** Keeps initials of both scripts in order inside a sentence. */
  private static String isolated(String text) {
    return "\u2068" + text + "\u2069";
  }

  private String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", lang.locale()).format(month);
  }

  private String word(String key, Object... arguments) {
    return shell.word(lang, key, arguments);
  }
}
