package ma.tifawt.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;

/** The language of whoever asks for a page that belongs to no account. */
public final class WantedLang {

  /** Set by the language switch. */
  private static final String COOKIE = "tifawt-lang";

  private WantedLang() {}

  /** That of the address ({@code /fr/…}), else the one chosen before, else the browser's own. */
  public static Lang of(String path, HttpServletRequest request) {
    Stream<String> address = Stream.of(path.split("/", 3)).skip(1).limit(1);
    Cookie[] cookies = request.getCookies();
    Stream<String> cookie =
        cookies == null
            ? Stream.empty()
            : Arrays.stream(cookies).filter(c -> COOKIE.equals(c.getName())).map(Cookie::getValue);
    // Without the header the container answers with the machine's own language: not a wish.
    Stream<String> browser =
        request.getHeader("Accept-Language") == null
            ? Stream.empty()
            : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
    return Stream.of(address, cookie, browser)
        .flatMap(wishes -> wishes)
        .flatMap(language -> Lang.of(language).stream())
        .findFirst()
        .orElse(Lang.AR);
  }
}
