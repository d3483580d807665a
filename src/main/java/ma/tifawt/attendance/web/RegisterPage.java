package ma.tifawt.attendance.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * The frame of the register, the same bytes for every trainer; names and marks come by script and
 * never stand in it.
 */
@ApplicationScoped
public class RegisterPage {

  private final Map<Lang, StaticPage> pages = new EnumMap<>(Lang.class);

  protected RegisterPage() {} // for the CDI proxy

  @Inject
  public RegisterPage(PageShell shell, Texts texts, Assets assets) {
    for (Lang lang : Lang.values()) {
      String main =
          """
          <link rel="stylesheet" href="%s">
          <main id="main" tabindex="-1" class="register"><div class="card register-stop"><h1>%s</h1>
          <p>%s</p><noscript><p>%s</p></noscript></div></main>
          """
              .formatted(
                  assets.address("register.css"),
                  shell.word(lang, "register.title"),
                  shell.word(lang, "register.text.loading"),
                  shell.word(lang, "register.text.script"));
      List<String> words = List.of("register.", "MarkStatus.", "SessionState.", "AbsenceReason.");
      pages.put(
          lang,
          shell.render(
              new PageShell.Page(
                  lang,
                  texts.get(lang, "register.title"),
                  "register",
                  "register.js",
                  words,
                  main,
                  "staff")));
    }
  }

  StaticPage in(Lang lang) {
    return pages.get(lang);
  }
}
