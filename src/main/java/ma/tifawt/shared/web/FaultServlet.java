package ma.tifawt.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.i18n.Lang;

/**
 * Where the container sends what led nowhere or failed: visitors and children get a page in the
 * frame of theirs, staff one in the words of theirs.
 */
@WebServlet("/fault")
public class FaultServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PageShell shell;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (asked == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String path = asked.substring(request.getContextPath().length());
    if (path.startsWith("/staff/") || path.startsWith("/setup") || path.startsWith("/api/")) {
      request.getRequestDispatcher("/WEB-INF/errorpages/fault.xhtml").forward(request, response);
      return;
    }
    int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Lang lang = WantedLang.of(path, request);
    StaticPage page =
        status == HttpServletResponse.SC_NOT_FOUND
            ? shell.notFound(lang)
            : shell.trouble(lang, RequestFilter.reference(request));
    ContentHeadersFilter.set(response);
    page.write(request, response, status);
    response.setHeader("Cache-Control", "no-store");
  }
}
