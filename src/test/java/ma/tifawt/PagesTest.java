package ma.tifawt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.Test;

/**
 * Pages hold no words of their own, bundles are whole in Arabic, French and English, and nothing is
 * styled inline.
 */
class PagesTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Texts TEXTS = new Texts();
  private static final Pattern KEY = Pattern.compile("i18n(?:\\[|\\.say\\()'([^']+)'[\\],)]");

  /** Text between tags that is not an expression, a symbol or white space. */
  private static final Pattern LITERAL = Pattern.compile(">([^<>#{}]*\\p{L}{2,}[^<>#{}]*)<");

  private static final Pattern LITERAL_ATTRIBUTE =
      Pattern.compile(
          "\\b(?:value|label|title|alt|placeholder|headerText|header|aria-label)=\"((?!/)[^\"#]*\\p{L}{3,}[^\"#]*)\"");

  @Test
  void arabicFrenchAndEnglishHaveTheSameKeys() {
    assertThat(TEXTS.keys(Lang.AR)).hasSizeGreaterThan(100);
    for (Lang lang : List.of(Lang.FR, Lang.EN)) {
      assertThat(missing(Lang.AR, lang)).as("in Arabic but not in %s", lang).isEmpty();
      assertThat(missing(lang, Lang.AR)).as("in %s but not in Arabic", lang).isEmpty();
    }
  }

  /**
   * Nobody here invents Tifinagh: what is missing falls back, and the number is printed so that it
   * is known.
   */
  @Test
  void whatAmazighLacksIsCounted() {
    Set<String> missing = missing(Lang.AR, Lang.ZGH);
    System.out.printf(
        "Words of the interface that fall back in Amazigh: %d of %d%n",
        missing.size(), TEXTS.keys(Lang.AR).size());
    assertThat(missing).allSatisfy(key -> assertThat(TEXTS.find(Lang.ZGH, key)).isPresent());
  }

  @Test
  void everyKeyAPageAsksForExists() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path page : pages()) {
      Matcher matcher = KEY.matcher(Files.readString(page));
      while (matcher.find()) {
        if (!matcher.group(1).endsWith(".")) {
          asked.add(matcher.group(1));
        }
      }
    }
    assertThat(asked).isNotEmpty();
    assertThat(TEXTS.keys(Lang.AR)).containsAll(asked);
  }

  @Test
  void noPageHoldsWordsOfItsOwn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path page : pages()) {
      String text =
          Files.readString(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("#\\{[^}]*\\}", "");
      collect(found, page, LITERAL.matcher(text));
      collect(found, page, LITERAL_ATTRIBUTE.matcher(text));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingIsStyledOrScriptedInline() throws IOException {
    for (Path page : pages()) {
      String text = Files.readString(page);
      assertThat(text)
          .as(page.toString())
          .doesNotContain(" style=\"", "escape=\"false\"", "javascript:", "PrimeFaces.current")
          // PrimeFaces registers the handlers of its own components with the page's nonce
          .doesNotContainPattern("<(?!p:)[\\w:]+[^>]*\\son[a-z]+=\"");
    }
  }

  @Test
  void pagesAreShort() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(120);
    }
  }

  private static void collect(List<String> found, Path page, Matcher matcher) {
    while (matcher.find()) {
      found.add(page + ": " + matcher.group(1).strip());
    }
  }

  private static Set<String> missing(Lang has, Lang lacks) {
    return TEXTS.keys(has).stream()
        .filter(key -> !TEXTS.keys(lacks).contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
      assertThat(pages).hasSizeGreaterThan(3);
      return pages;
    }
  }
}
