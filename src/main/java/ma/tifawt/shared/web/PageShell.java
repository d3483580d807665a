package ma.tifawt.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;

/**
 * The frame of every content page: head, skip link, header with the language switch, footer. No
 * code and no style stands in the page; the words that scripts need lie in a block of data.
 */
@ApplicationScoped
public class PageShell {

  /** Words that the frame's own scripts need. */
  private static final List<String> ALWAYS = List.of("script.");

  private Texts texts;
  private Assets assets;

  protected PageShell() {} // for the CDI proxy

  @Inject
  public PageShell(Texts texts, Assets assets) {
    this.texts = texts;
    this.assets = assets;
  }

  /**
   * One page, before its frame.
   *
   * @param path what follows {@code /ar/}; the language switch leads to the same
   * @param script the page's module, as the build knows it ({@code lesson.js})
   * @param words prefixes of the keys whose words the script needs
   * @param main the {@code main} element
   * @param bar what stays at the foot of the window: tabs or the player's buttons; may be empty
   * @param kind class of the body
   */
  public record Page(
      Lang lang,
      String title,
      String path,
      String script,
      List<String> words,
      String main,
      String bar,
      String kind) {

    /** A page without a bar. */
    public Page(
        Lang lang,
        String title,
        String path,
        String script,
        List<String> words,
        String main,
        String kind) {
      this(lang, title, path, script, words, main, "", kind);
    }
  }

  public Assets assets() {
    return assets;
  }

  public StaticPage render(Page page) {
    return StaticPage.html(html(page));
  }

  private String html(Page page) {
    Lang lang = page.lang();
    return """
    <!DOCTYPE html>
    <html lang="%s" dir="%s" data-lang="%s" data-icons="%s" data-zellij="%s">
    %s<body class="%s">
    <a class="skip" href="#main">%s</a>
    %s%s
    <footer class="foot">%s</footer>
    %s
    <script type="application/json" id="texts">%s</script>
    </body>
    </html>
    """
        .formatted(
            lang.tag(),
            lang.dir(),
            lang.path(),
            assets.address("icons.svg"),
            assets.address("zellij.svg"),
            head(page),
            page.kind(),
            word(lang, "general.skip"),
            header(page),
            page.main(),
            footer(lang),
            page.bar(),
            words(page));
  }

  private String head(Page page) {
    Lang lang = page.lang();
    return """
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <script src="%s"></script>
    <link rel="stylesheet" href="%s">
    <link rel="preload" as="font" type="font/woff2" href="%s" crossorigin>
    <link rel="icon" type="image/svg+xml" href="%s">
    <script type="module" src="%s"></script>
    %s</head>
    """
        .formatted(
            Html.escape(page.title() + " · " + texts.get(lang, "general.product")),
            assets.address("early.js"),
            assets.address("content.css"),
            assets.address(lang.rtl() ? "arabic-400.woff2" : "latin-400.woff2"),
            assets.address("emblem.svg"),
            assets.address(page.script()),
            preloads(page.script()));
  }

  /**
   * What the script imports is fetched with it instead of after it; and whoever stores the page
   * finds in it all that it cannot do without.
   */
  private String preloads(String script) {
    return assets.parts(assets.address(script)).stream()
        .map("<link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
        .collect(Collectors.joining());
  }

  private String header(Page page) {
    Lang lang = page.lang();
    return """
    <header class="top">
    <a class="brand" href="/%s/home">%s<span>%s</span></a>
    <details class="langs"><summary>%s<span>%s</span></summary><nav class="drop" aria-label="%s"><ul>%s</ul></nav></details>
    <details class="settings" hidden><summary>%s<span class="word">%s</span></summary><div class="drop"></div></details>
    </header>
    """
        .formatted(
            lang.path(),
            emblem(8),
            word(lang, "general.product"),
            icon("languages"),
            word(lang, "Lang." + lang),
            word(lang, "general.languages"),
            languages(page),
            icon("a-large-small"),
            word(lang, "general.look"));
  }

  /** The languages that have words of their own; each named in itself. */
  private String languages(Page page) {
    return Arrays.stream(Lang.values())
        .filter(l -> !texts.keys(l).isEmpty())
        .map(
            l ->
                "<li><a lang=\"%s\" dir=\"%s\" hreflang=\"%s\" data-keep=\"%s\" href=\"/%s/%s\"%s>%s</a></li>"
                    .formatted(
                        l.tag(),
                        l.dir(),
                        l.tag(),
                        l.path(),
                        l.path(),
                        page.path(),
                        l == page.lang() ? " aria-current=\"true\"" : "",
                        word(l, "Lang." + l)))
        .collect(Collectors.joining());
  }

  private String footer(Lang lang) {
    return "<a href=\"/%s/courses\">%s</a> · <a href=\"/%s/help\">%s</a>"
        .formatted(
            lang.path(), word(lang, "general.courses"), lang.path(), word(lang, "general.help"));
  }

  private String words(Page page) {
    JsonObjectBuilder found = Json.createObjectBuilder();
    TreeSet<String> keys = new TreeSet<>();
    page.lang().fallback().forEach(l -> keys.addAll(texts.keys(l)));
    for (String key : keys) {
      if (ALWAYS.stream().anyMatch(key::startsWith)
          || page.words().stream().anyMatch(key::startsWith)) {
        found.add(key, texts.get(page.lang(), key));
      }
    }
    return Html.json(found.build().toString());
  }

  /** The words of a key, safe in HTML. */
  public String word(Lang lang, String key, Object... arguments) {
    return Html.escape(texts.get(lang, key, arguments));
  }

  /** The address of something the build made, by the name it was written under. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** An icon; a word must stand beside it. */
  public String icon(String name) {
    return icon(name, "");
  }

  /**
   * @param more further classes, for example {@code mirror} for an arrow that turns with the page
   */
  public String icon(String name, String more) {
    return "<svg class=\"icon %s\" aria-hidden=\"true\" focusable=\"false\"><use href=\"%s#%s\"></use></svg>"
        .formatted(more, assets.address("icons.svg"), name);
  }

  /**
   * A whole rosette.
   *
   * @param folds 6, 8 or 12
   */
  public String emblem(int folds) {
    return "<svg class=\"emblem\" aria-hidden=\"true\" focusable=\"false\"><use href=\"%s#rosette-%d\"></use></svg>"
        .formatted(assets.address("zellij.svg"), folds);
  }

  /** The address of one tile of a path, a star. */
  public String tile(int folds) {
    return assets.address("zellij.svg") + "#star-" + folds;
  }

  /**
   * The bar of three at the foot of a child's pages.
   *
   * @param here {@code home}, {@code work}, {@code help} or nothing
   */
  public String tabs(Lang lang, String here) {
    return List.of("home:house", "work:notebook-pen", "help:life-buoy").stream()
        .map(tab -> tab.split(":"))
        .map(
            tab ->
                "<li><a href=\"/%s/%s\"%s>%s<span>%s</span></a></li>"
                    .formatted(
                        lang.path(),
                        tab[0],
                        tab[0].equals(here) ? " aria-current=\"page\"" : "",
                        icon(tab[1]),
                        word(lang, "general." + tab[0])))
        .collect(
            Collectors.joining(
                "",
                "<nav class=\"tabs\" aria-label=\"%s\"><ul>".formatted(word(lang, "general.tabs")),
                "</ul></nav>"));
  }

  /** The page for an address that leads nowhere, in the language of the address. */
  public StaticPage notFound(Lang lang) {
    return sorry(lang, "general.notFound.title", word(lang, "general.notFound.text"));
  }

  /**
   * The page in the place of one that failed.
   *
   * @param reference by which the log tells what happened
   */
  StaticPage trouble(Lang lang, String reference) {
    return sorry(lang, "fault.trouble.title", word(lang, "general.trouble", reference));
  }

  private StaticPage sorry(Lang lang, String title, String text) {
    String main =
        """
        <main id="main" tabindex="-1"><div class="empty">%s<h1>%s</h1><p>%s</p>
        <a class="button" href="/%s/home">%s</a></div></main>
        """
            .formatted(
                emblem(6),
                word(lang, title),
                text,
                lang.path(),
                word(lang, "general.notFound.home"));
    return render(
        new Page(
            lang,
            texts.get(lang, title),
            "home",
            "plain.js",
            List.of(),
            main,
            tabs(lang, ""),
            "plain"));
  }
}
