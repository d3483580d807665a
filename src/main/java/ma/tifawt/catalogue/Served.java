package ma.tifawt.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.tifawt.shared.i18n.Lang;

/**
 * Words in the language that is really served.
 *
 * @param fallback whether another language was asked for
 */
public record Served<T>(T text, Lang lang, boolean fallback) {

  /**
   * The first language that has a text: the one asked for, then its fallbacks, then whichever there
   * is.
   *
   * @param texts not empty
   */
  static <T> Served<T> pick(Lang asked, Map<Lang, T> texts, Map<Lang, List<Lang>> fallback) {
    Set<Lang> order = new LinkedHashSet<>();
    order.add(asked);
    order.addAll(fallback.getOrDefault(asked, List.of()));
    order.addAll(List.of(Lang.values()));
    return order.stream()
        .flatMap(
            lang ->
                Optional.ofNullable(texts.get(lang))
                    .map(t -> new Served<>(t, lang, lang != asked))
                    .stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text in any language"));
  }
}
