package ma.tifawt.home.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;

/** {@code /} and {@code /ar}: leads home, in the language chosen before or the browser's own. */
@WebServlet({"", "/ar", "/fr", "/en", "/zgh"})
public class StartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Set by the language switch. */
  static final String COOKIE = "tifawt-lang";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    Lang lang = (path.length() > 1 ? Lang.of(path.substring(1)) : chosen(request)).orElse(Lang.AR);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept-Language, Cookie");
    response.sendRedirect(request.getContextPath() + "/" + lang.path() + "/home");
  }

  private static Optional<Lang> chosen(HttpServletRequest request) {
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
    return Stream.concat(cookie, browser)
        .flatMap(language -> Lang.of(language).stream())
        .findFirst();
  }
}
