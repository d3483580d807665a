package ma.tifawt.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The token of an enrolled device: of no use to scripts, and not sent from other sites. */
public final class CentreCookie {

  private static final String NAME = "tifawt-centre";

  /** Browsers keep no cookie longer; each visit begins it anew. */
  private static final Duration KEPT = Duration.ofDays(400);

  private CentreCookie() {}

  public static Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  public static void give(String token, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(NAME, token);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/api/v1");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }
}
