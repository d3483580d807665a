package ma.tifawt.sheets.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /ar/register-sheet#12~7.15}, {@code /ar/register-cards#12}: serves {@link SheetPages};
 * what follows the {@code #} never reaches the server.
 */
@WebServlet({
  "/ar/register-sheet",
  "/fr/register-sheet",
  "/en/register-sheet",
  "/zgh/register-sheet",
  "/ar/register-cards",
  "/fr/register-cards",
  "/en/register-cards",
  "/zgh/register-cards"
})
public class SheetPagesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SheetPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.at(request.getServletPath().substring(1)).write(request, response);
  }
}
