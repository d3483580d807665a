package ma.tifawt.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whoever came over TLS once comes over TLS for a year; over plain HTTP nothing is promised. */
@WebFilter("/*")
public class SecureLineFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Seconds; a year, as browsers' own lists ask for. Other names of the domain are not ours. */
  private static final String PROMISE = "max-age=31536000";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", PROMISE);
    }
    chain.doFilter(request, response);
  }
}
