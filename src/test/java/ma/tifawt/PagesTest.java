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

  private static final Path JAVA = Path.of("src/main/java");
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Path SCRIPTS = Path.of("src/main/frontend/src/js");
  private static final Texts TEXTS = new Texts();
  private static final Pattern KEY = Pattern.compile("i18n(?:\\[|\\.say\\()'([^']+)'[\\],)]");

  /** The start of a quotation that could be a key or the beginning of one. */
  private static final Pattern QUOTED = Pattern.compile("[\"'`]([A-Za-z][\\w.-]*)[\"'`$]");

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

  /**
   * A key is asked for as a whole, or by a beginning that ends in a dot ({@code "Band." + name}).
   */
  @Test
  void everyKeyIsAskedForSomewhere() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path root : List.of(JAVA, WEBAPP, SCRIPTS)) {
      for (Path file : filesBelow(root, ".java", ".xhtml", ".js")) {
        sources.append(Files.readString(file)).append('\n');
      }
    }
    Set<String> literals =
        QUOTED
            .matcher(sources)
            .results()
            .map(quoted -> quoted.group(1))
            .collect(Collectors.toSet());
    assertThat(literals).hasSizeGreaterThan(100);
    assertThat(TEXTS.keys(Lang.AR))
        .allMatch(
            key ->
                literals.contains(key)
                    || literals.stream()
                        .anyMatch(start -> start.endsWith(".") && key.startsWith(start)),
            "is asked for by Java, a page or a script");
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
    return filesBelow(WEBAPP, ".xhtml");
  }

  private static List<Path> filesBelow(Path root, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found =
          files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
      assertThat(found).as(root.toString()).hasSizeGreaterThan(3);
      return found;
    }
  }
}
