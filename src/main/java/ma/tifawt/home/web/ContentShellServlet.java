package ma.tifawt.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.StaticPage;

/** Serves {@link ContentShells}. */
@WebServlet({
  "/ar/home", "/ar/sign-in", "/ar/invited", "/ar/work", "/ar/certificates", "/ar/help",
      "/ar/no-line",
  "/fr/home", "/fr/sign-in", "/fr/invited", "/fr/work", "/fr/certificates", "/fr/help",
      "/fr/no-line",
  "/en/home", "/en/sign-in", "/en/invited", "/en/work", "/en/certificates", "/en/help",
      "/en/no-line",
  "/zgh/home", "/zgh/sign-in", "/zgh/invited", "/zgh/work", "/zgh/certificates", "/zgh/help",
      "/zgh/no-line"
})
public class ContentShellServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ContentShells shells;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] parts = request.getServletPath().split("/");
    Lang lang = Lang.of(parts[1]).orElseThrow();
    StaticPage page = shells.page(lang, parts[2]);
    page.write(request, response);
  }
}
