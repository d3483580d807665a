package ma.tifawt.home.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.WantedLang;

/** {@code /} and {@code /ar}: leads home, in the language chosen before or the browser's own. */
@WebServlet({"", "/ar", "/fr", "/en", "/zgh"})
public class StartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Lang lang = WantedLang.of(request.getServletPath(), request);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept-Language, Cookie");
    response.sendRedirect(request.getContextPath() + "/" + lang.path() + "/home");
  }
}
