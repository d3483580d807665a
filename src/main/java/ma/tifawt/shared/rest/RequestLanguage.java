package ma.tifawt.shared.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;

/**
 * The language a page asked for with its request: {@code X-Tifawt-Lang}, else what the browser
 * prefers, else Arabic.
 */
public final class RequestLanguage {

  private RequestLanguage() {}

  public static Lang of(HttpServletRequest request) {
    Optional<Lang> asked =
        Optional.ofNullable(request.getHeader("X-Tifawt-Lang")).flatMap(Lang::of);
    if (asked.isPresent()) {
      return asked.get();
    }
    if (request.getHeader("Accept-Language") == null) {
      return Lang.AR;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .map(Lang::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Lang.AR);
  }
}
