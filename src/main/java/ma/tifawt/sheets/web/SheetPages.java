package ma.tifawt.sheets.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * The frames of the other ways into the register, the same bytes for every trainer; names and marks
 * come by script and never stand in them.
 */
@ApplicationScoped
public class SheetPages {

  private static final List<String> WORDS =
      List.of("register.", "MarkStatus.", "SessionState.", "typing.", "cards.");

  private final Map<String, StaticPage> pages = new HashMap<>();

  protected SheetPages() {} // for the CDI proxy

  @Inject
  public SheetPages(PageShell shell, Texts texts) {
    for (Lang lang : Lang.values()) {
      add(
          lang,
          "register-sheet",
          page(shell, texts, lang, "register-sheet", "typing.title", "sheet-typing.js"));
      StaticPage cards =
          page(shell, texts, lang, "register-cards", "cards.title", "card-reading.js");
      add(lang, "register-cards", cards.allowingCamera());
    }
  }

  private void add(Lang lang, String path, StaticPage page) {
    pages.put(lang.path() + "/" + path, page);
  }

  private static StaticPage page(
      PageShell shell, Texts texts, Lang lang, String path, String title, String script) {
    String main =
        """
        <link rel="stylesheet" href="%s">
        <link rel="stylesheet" href="%s">
        <main id="main" tabindex="-1" class="register"><div class="card register-stop"><h1>%s</h1>
        <p>%s</p><noscript><p>%s</p></noscript></div></main>
        """
            .formatted(
                shell.asset("register.css"),
                shell.asset("sheet.css"),
                shell.word(lang, title),
                shell.word(lang, "register.text.loading"),
                shell.word(lang, "register.text.script"));
    return shell.render(
        new PageShell.Page(lang, texts.get(lang, title), path, script, WORDS, main, "staff"));
  }

  StaticPage at(String path) {
    return pages.get(path);
  }
}
