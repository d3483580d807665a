package ma.tifawt.planning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.planning.CalendarService;

/**
 * {@code /calendar/<token>.ics}. A calendar program can send nothing but an address, so that the
 * token stands in it; nothing of ours writes these addresses into a log.
 */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** 256 bits in base64url. */
  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

  @Inject private transient CalendarService calendars;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher name = NAME.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    Optional<String> text = name.matches() ? calendars.read(name.group(1)) : Optional.empty();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    if (text.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
