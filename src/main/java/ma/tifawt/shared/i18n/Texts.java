package ma.tifawt.shared.i18n;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the interface. One bundle per feature and language ({@code
 * ma/tifawt/i18n/<area>_<lang>.properties}, UTF-8), so that a change to a feature touches its own
 * file; a key exists once over all bundles. A word missing in a language falls back by itself (see
 * {@link Lang#fallback}).
 */
@ApplicationScoped
public class Texts {

  /** The bundles; a new feature adds its own. */
  public static final List<String> AREAS =
      List.of(
          "general",
          "access",
          "attendance",
          "audit",
          "catalogue",
          "certificates",
          "factors",
          "grants",
          "consent",
          "home",
          "interop",
          "learning",
          "intake",
          "notices",
          "oidc",
          "organisation",
          "passkeys",
          "people",
          "pivot",
          "planning",
          "regrouping",
          "reports",
          "rights",
          "roster",
          "sheets",
          "staffing",
          "warehouse");

  private final Map<Lang, Map<String, String>> words = new EnumMap<>(Lang.class);

  public Texts() {
    for (Lang lang : Lang.values()) {
      Map<String, String> all = new HashMap<>();
      for (String area : AREAS) {
        bundle(area, lang)
            .forEach((key, value) -> all.put((String) key, lang.typeset((String) value)));
      }
      words.put(lang, all);
    }
  }

  private static Properties bundle(String area, Lang lang) {
    Properties properties = new Properties();
    String name = "/ma/tifawt/i18n/" + area + "_" + lang.path() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * The words for the key, with {@code {0}}, {@code {1}} … replaced ({@link MessageFormat}: a lone
   * apostrophe is written twice only in texts that have placeholders). Numbers are given as text by
   * who calls; where one bends the sentence, it does so as {@link Plural} says.
   *
   * @return {@code ???key???} if no language has it
   */
  public String get(Lang lang, String key, Object... arguments) {
    String pattern = find(lang, key).orElse("???" + key + "???");
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] printed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      printed[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(Plural.choose(pattern, lang.locale(), printed), lang.locale())
        .format(printed);
  }

  public Optional<String> find(Lang lang, String key) {
    return lang.fallback().stream()
        .map(l -> words.get(l).get(key))
        .filter(found -> found != null)
        .findFirst();
  }

  /** The keys the language itself has, without fallback. */
  public Set<String> keys(Lang lang) {
    return Set.copyOf(words.get(lang).keySet());
  }
}
