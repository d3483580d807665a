package ma.tifawt.consent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.i18n.Lang;

/** Serves {@link ConsentPages}. */
@WebServlet({
  "/ar/agree", "/fr/agree", "/en/agree", "/zgh/agree",
  "/ar/notice", "/fr/notice", "/en/notice", "/zgh/notice"
})
public class ConsentPagesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ConsentPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] parts = request.getServletPath().split("/");
    pages.page(Lang.of(parts[1]).orElseThrow(), parts[2]).write(request, response);
  }
}
