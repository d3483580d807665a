package ma.tifawt.attendance.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.shared.i18n.Lang;

/** {@code /ar/register#12}: serves {@link RegisterPage}; the number never reaches the server. */
@WebServlet({"/ar/register", "/fr/register", "/en/register", "/zgh/register"})
public class RegisterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient RegisterPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Lang lang = Lang.of(request.getServletPath().split("/")[1]).orElseThrow();
    page.in(lang).write(request, response);
  }
}
