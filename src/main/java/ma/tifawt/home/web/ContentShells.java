package ma.tifawt.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * The impersonal pages around the lessons: home, sign-in, work, certificates, help, and the one
 * that says there is no line. The same bytes for everybody; a script fills in what is personal.
 */
@ApplicationScoped
public class ContentShells {

  private static final List<String> SIGN_IN_WORDS =
      List.of("sign-in.", "door.", "Picture.", "home.notMe", "second.", "passkey.", "error.OID-");

  private final Map<Lang, Map<String, StaticPage>> pages = new EnumMap<>(Lang.class);
  private PageShell shell;
  private Texts texts;
  private boolean throughProvider;

  protected ContentShells() {} // for the CDI proxy

  @Inject
  public ContentShells(PageShell shell, Texts texts, Settings settings) {
    this.shell = shell;
    this.texts = texts;
    this.throughProvider = settings.oidc() != null;
    for (Lang lang : Lang.values()) {
      Map<String, StaticPage> made = new HashMap<>();
      made.put("home", personal(lang, "home", "home", "home.", "map.", "keep."));
      made.put("work", personal(lang, "work", "work", "work."));
      made.put("certificates", personal(lang, "certificates", "", "own-certificates."));
      made.put("sign-in", signIn(lang));
      made.put("invited", invited(lang));
      made.put("help", help(lang));
      made.put("no-line", noLine(lang));
      pages.put(lang, Map.copyOf(made));
    }
  }

  /**
   * @return null if there is no such page
   */
  StaticPage page(Lang lang, String name) {
    return pages.get(lang).get(name);
  }

  StaticPage notFound(Lang lang) {
    return shell.notFound(lang);
  }

  /** A page whose inside is made by its script, from the device first. */
  private StaticPage personal(Lang lang, String name, String tab, String... words) {
    String main =
        """
        <main id="main" tabindex="-1"><h1 class="%s">%s</h1>
        <noscript><div class="note">%s<p>%s <a href="/%s/courses">%s</a></p></div></noscript>
        <div id="inside" aria-busy="true"></div></main>
        """
            .formatted(
                name.equals("home") ? "unseen" : "page-title",
                word(lang, keyOf(name) + ".title"),
                shell.icon("book-open"),
                word(lang, "general.noScript"),
                lang.path(),
                word(lang, "general.courses"));
    return render(lang, name, name + ".js", main, shell.tabs(lang, tab), List.of(words));
  }

  private StaticPage signIn(Lang lang) {
    String main =
        """
        <main id="main" tabindex="-1" class="narrow"><div class="welcome">%s<h1>%s</h1><p class="lead">%s</p></div>
        <noscript><div class="note">%s<p>%s <a href="/%s/courses">%s</a></p></div></noscript>
        <div id="wrong-door" class="wrong-box" role="alert" hidden>%s<p></p></div>
        <div id="door" data-pictures="%s" hidden></div>
        <form id="sign-in" class="card form" method="post" action="/%s/sign-in" hidden>
        <div id="wrong" class="wrong-box" role="alert" hidden>%s<p></p></div>
        <div class="field"><label for="user">%s</label><input id="user" name="user" class="code" autocomplete="username" \
        autocapitalize="none" spellcheck="false" required><p class="help" id="user-help">%s</p></div>
        <div class="field" id="typed-secret"><label for="secret">%s</label><input id="secret" name="secret" type="password" \
        autocomplete="current-password" aria-describedby="secret-help" required><p class="help" id="secret-help">%s</p></div>
        <button class="button" type="submit">%s<span>%s</span></button>%s</form>
        <div id="door-foot"></div><p class="foot"><a href="/%s/courses">%s</a></p></main>
        """
            .formatted(
                shell.emblem(8),
                word(lang, "sign-in.title"),
                word(lang, "sign-in.lead"),
                shell.icon("book-open"),
                word(lang, "general.noScript"),
                lang.path(),
                word(lang, "general.courses"),
                shell.icon("circle-alert"),
                shell.asset("pictures.svg"),
                lang.path(),
                shell.icon("circle-alert"),
                word(lang, "sign-in.user"),
                word(lang, "sign-in.user.help"),
                word(lang, "sign-in.secret"),
                word(lang, "sign-in.secret.help"),
                shell.icon("log-in", "mirror"),
                word(lang, "sign-in.go"),
                providerWay(lang),
                lang.path(),
                word(lang, "sign-in.look"));
    return render(lang, "sign-in", "signin.js", main, "", SIGN_IN_WORDS).allowingCamera();
  }

  /** A link and no form: it leads to another origin. */
  private String providerWay(Lang lang) {
    return throughProvider
        ? "<a id=\"by-provider\" class=\"quiet-button\" href=\"/api/v1/session/oidc?lang=%s\">%s<span>%s</span></a>"
            .formatted(lang.path(), shell.icon("id-card"), word(lang, "oidc.sign-in"))
        : "";
  }

  /** Where a member of staff uses the code of an invitation. */
  private StaticPage invited(Lang lang) {
    String main =
        """
        <main id="main" tabindex="-1" class="narrow"><div class="welcome">%s<h1>%s</h1><p class="lead">%s</p></div>
        <noscript><div class="note">%s<p>%s</p></div></noscript>
        <div id="wrong" class="wrong-box" role="alert" hidden>%s<p></p></div>
        <form id="ask" class="card form" method="post" action="/%s/invited" hidden>
        <div class="field"><label for="code">%s</label><input id="code" name="code" class="code" autocomplete="off" \
        autocapitalize="characters" spellcheck="false" dir="ltr" required></div>
        <button class="button" type="submit"><span>%s</span></button></form>
        <form id="choose" class="card form" method="post" action="/%s/invited" hidden><p id="greeting"></p>
        <div class="field"><label for="user">%s</label><input id="user" name="user" class="code" autocomplete="username" \
        autocapitalize="none" spellcheck="false" dir="ltr" aria-describedby="user-help" required><p class="help" id="user-help">%s</p></div>
        <div class="field"><label for="password">%s</label><input id="password" name="password" type="password" \
        autocomplete="new-password" aria-describedby="password-help" required><p class="help" id="password-help">%s</p></div>
        <div class="field"><label for="again">%s</label><input id="again" name="again" type="password" \
        autocomplete="new-password" required></div>
        <button class="button" type="submit">%s<span>%s</span></button></form></main>
        """
            .formatted(
                shell.emblem(8),
                word(lang, "invited.title"),
                word(lang, "invited.lead"),
                shell.icon("book-open"),
                word(lang, "invited.no-script"),
                shell.icon("circle-alert"),
                lang.path(),
                word(lang, "invited.code"),
                word(lang, "invited.next"),
                lang.path(),
                word(lang, "invited.user"),
                word(lang, "invited.user.help"),
                word(lang, "invited.password"),
                word(lang, "invited.password.help"),
                word(lang, "invited.again"),
                shell.icon("log-in", "mirror"),
                word(lang, "invited.go"));
    return render(
        lang, "invited", "invited.js", main, "", List.of("invited.", "second.", "passkey."));
  }

  private StaticPage help(Lang lang) {
    StringBuilder cards = new StringBuilder();
    for (String topic : List.of("person", "secret", "offline", "shared", "look")) {
      cards.append(
          "<section class=\"card\"><h2>%s</h2><p>%s</p></section>"
              .formatted(
                  word(lang, "help." + topic + ".title"), word(lang, "help." + topic + ".text")));
    }
    String main =
        "<main id=\"main\" tabindex=\"-1\"><h1 class=\"page-title\">%s</h1>%s</main>"
            .formatted(word(lang, "help.title"), cards);
    return render(lang, "help", "plain.js", main, shell.tabs(lang, "help"), List.of());
  }

  /** What the service worker shows instead of a page that is neither stored nor answered. */
  private StaticPage noLine(Lang lang) {
    String main =
        """
        <main id="main" tabindex="-1"><div class="empty">%s<h1>%s</h1><p>%s</p>
        <p><a class="button" href="/%s/home">%s<span>%s</span></a></p>
        <p><a class="button second" href="/%s/courses">%s<span>%s</span></a></p></div></main>
        """
            .formatted(
                shell.icon("wifi-off"),
                word(lang, "no-line.title"),
                word(lang, "no-line.text"),
                lang.path(),
                shell.icon("house"),
                word(lang, "no-line.home"),
                lang.path(),
                shell.icon("book-open"),
                word(lang, "no-line.courses"));
    return render(lang, "no-line", "plain.js", main, shell.tabs(lang, ""), List.of());
  }

  private StaticPage render(
      Lang lang, String name, String script, String main, String bar, List<String> words) {
    return shell.render(
        new PageShell.Page(
            lang, texts.get(lang, keyOf(name) + ".title"), name, script, words, main, bar, name));
  }

  private static String keyOf(String page) {
    return page.equals("certificates") ? "own-certificates" : page;
  }

  private String word(Lang lang, String key) {
    return shell.word(lang, key);
  }
}
