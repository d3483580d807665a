package ma.tifawt.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.error.DomainException;

/**
 * Answers what a staff page could not show: a refusal with the status of its kind, anything else
 * with 500 and a line in the log.
 */
public class StaffFaultFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(StaffFaultFilter.class.getName());

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      int status = status(e);
      if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
        LOG.log(System.Logger.Level.ERROR, "a staff page failed", e);
      }
      if (response.isCommitted()) {
        throw e;
      }
      response.sendError(status);
    }
  }

  private static int status(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DomainException domain) {
        return domain.code().kind().status();
      }
    }
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
