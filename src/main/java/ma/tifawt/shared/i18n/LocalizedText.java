package ma.tifawt.shared.i18n;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The same words in several languages; a language may be missing and then falls back. */
public record LocalizedText(Map<Lang, String> byLanguage) implements Serializable {

  public LocalizedText {
    Map<Lang, String> copy = new EnumMap<>(Lang.class);
    byLanguage.forEach(
        (lang, words) -> {
          if (words != null && !words.isBlank()) {
            copy.put(lang, words);
          }
        });
    byLanguage = copy;
  }

  /** Any of the three may be null. */
  public static LocalizedText of(String ar, String fr, String en) {
    Map<Lang, String> words = new EnumMap<>(Lang.class);
    words.put(Lang.AR, ar);
    words.put(Lang.FR, fr);
    words.put(Lang.EN, en);
    return new LocalizedText(words);
  }

  /**
   * The words in the language, or in the first of its fallbacks that has them; empty text if none
   * has.
   */
  public String in(Lang lang) {
    return lang.fallback().stream()
        .map(byLanguage::get)
        .filter(words -> words != null)
        .findFirst()
        .orElse("");
  }

  public Optional<String> exactly(Lang lang) {
    return Optional.ofNullable(byLanguage.get(lang));
  }
}
