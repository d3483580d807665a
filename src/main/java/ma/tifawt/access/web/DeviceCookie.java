package ma.tifawt.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;

/**
 * A random id that a browser keeps, so that failures are counted per device and not per address. It
 * says nothing about a person.
 */
public final class DeviceCookie {

  private static final String NAME = "tifawt-device";
  private static final Duration KEPT = Duration.ofDays(365);

  private DeviceCookie() {}

  /** The id the browser sent, or a new one that the response hands out. */
  public static String of(HttpServletRequest request, HttpServletResponse response) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(NAME) && cookie.getValue().matches("[0-9a-f-]{36}")) {
          return cookie.getValue();
        }
      }
    }
    String id = UUID.randomUUID().toString();
    Cookie cookie = new Cookie(NAME, id);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/api/v1/session");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    return id;
  }
}
