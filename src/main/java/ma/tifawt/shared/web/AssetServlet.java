package ma.tifawt.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /assets/…}: hashed names, so every browser and proxy may keep them for ever. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StaticPage file =
        assets.file(request.getRequestURI().substring(request.getContextPath().length()));
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    file.write(request, response);
  }
}
