package ma.tifawt.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.StaticPage;

/** Lessons, maps and the index of courses, from memory. */
@WebServlet({
  "/ar/courses", "/ar/courses/*", "/fr/courses", "/fr/courses/*",
  "/en/courses", "/en/courses/*", "/zgh/courses", "/zgh/courses/*"
})
public class CoursePageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient CoursePageStore store;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = request.getRequestURI().substring(request.getContextPath().length());
    StaticPage page = store.page(address);
    if (page != null) {
      page.write(request, response);
      return;
    }
    if (address.endsWith("/") && store.page(address.substring(0, address.length() - 1)) != null) {
      response.sendRedirect(request.getContextPath() + address.substring(0, address.length() - 1));
      return;
    }
    Lang lang = Lang.of(address.substring(1, address.indexOf('/', 1))).orElse(Lang.AR);
    store.notFound(lang).write(request, response, HttpServletResponse.SC_NOT_FOUND);
  }
}
