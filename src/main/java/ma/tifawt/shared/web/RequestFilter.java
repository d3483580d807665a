package ma.tifawt.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import ma.tifawt.shared.log.RequestId;

/**
 * Gives each personal request (API, staff pages) an id for the log, keeps its answer out of every
 * cache, and closes what browsers leave open. Content pages set their own headers: they are meant
 * to be cached.
 */
public class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Of the request: its id, for the error page, which is made when the filter has ended. */
  private static final String ID = "ma.tifawt.request-id";

  private static final System.Logger LOG = System.getLogger("ma.tifawt.requests");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    RequestId.begin(id);
    request.setAttribute(ID, id);
    long start = System.nanoTime();
    try {
      response.setHeader("X-Request-Id", id);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
      chain.doFilter(request, response);
    } finally {
      LOG.log(
          System.Logger.Level.INFO,
          "{0} {1} {2} in {3} ms",
          request.getMethod(),
          request.getRequestURI(),
          response.getStatus(),
          (System.nanoTime() - start) / 1_000_000);
      RequestId.end();
    }
  }

  /** What leads from an error page to the log; a dash where the request has no id. */
  static String reference(HttpServletRequest request) {
    return request.getAttribute(ID) instanceof String id ? id : "–";
  }
}
