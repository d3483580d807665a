package ma.tifawt.consent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.Purpose;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Html;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * Two pages that are the same for everybody: the full notice that the paper leads to, and the frame
 * in which a young person is asked.
 */
@ApplicationScoped
public class ConsentPages {

  private static final List<String> TOPICS =
      List.of("why", "kept", "never", "who", "long", "rights", "child", "help");

  private final Map<Lang, Map<String, StaticPage>> pages = new EnumMap<>(Lang.class);
  private PageShell shell;
  private Texts texts;
  private ConsentTexts questions;
  private Settings settings;

  protected ConsentPages() {} // for the CDI proxy

  @Inject
  public ConsentPages(PageShell shell, Texts texts, ConsentTexts questions, Settings settings) {
    this.shell = shell;
    this.texts = texts;
    this.questions = questions;
    this.settings = settings;
    for (Lang lang : Lang.values()) {
      pages.put(lang, Map.of("agree", agree(lang), "notice", notice(lang)));
    }
  }

  StaticPage page(Lang lang, String name) {
    return pages.get(lang).get(name);
  }

  private StaticPage agree(Lang lang) {
    String main =
        """
        <main id="main" tabindex="-1" class="narrow"><h1 class="page-title">%s</h1>
        <noscript><div class="note">%s<p>%s</p></div></noscript>
        <div id="inside" aria-busy="true"></div></main>
        """
            .formatted(
                word(lang, "agree.title"), shell.icon("book-open"), word(lang, "general.noScript"));
    return shell.render(
        new PageShell.Page(
            lang,
            texts.get(lang, "agree.title"),
            "agree",
            "agree.js",
            List.of("agree."),
            main,
            "agree"));
  }

  private StaticPage notice(Lang lang) {
    StringBuilder list = new StringBuilder();
    for (Purpose purpose : Purpose.values()) {
      list.append("<li>").append(Html.escape(questions.toGuardian(purpose, lang))).append("</li>");
    }
    String main =
        """
        <main id="main" tabindex="-1"><h1 class="page-title">%s</h1><p class="lead">%s</p>%s
        <section class="card"><h2>%s</h2><p>%s</p><ul>%s</ul></section></main>
        """
            .formatted(
                word(lang, "notice.title"),
                word(lang, "notice.lead"),
                topics(lang),
                word(lang, "notice.questions.title"),
                word(lang, "notice.questions.text"),
                list);
    return shell.render(
        new PageShell.Page(
            lang,
            texts.get(lang, "notice.title"),
            "notice",
            "plain.js",
            List.of(),
            main,
            "notice"));
  }

  private String topics(Lang lang) {
    StringBuilder cards = new StringBuilder();
    Settings.Consent ages = settings.consent();
    for (String topic : TOPICS) {
      cards.append(
          "<section class=\"card\"><h2>%s</h2><p>%s</p></section>"
              .formatted(
                  word(lang, "notice." + topic + ".title"),
                  shell.word(
                      lang,
                      "notice." + topic + ".text",
                      ages.assentAge(),
                      ages.majorityAge(),
                      ages.pendingDays())));
    }
    return cards.toString();
  }

  private String word(Lang lang, String key) {
    return shell.word(lang, key);
  }
}
