package ma.tifawt.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.access.SetupService;

/** Leads every way in to the first-run page while the installation is empty. */
@WebFilter(
    filterName = "setup",
    urlPatterns = {
      "",
      "/ar",
      "/fr",
      "/en",
      "/zgh",
      "/ar/home",
      "/fr/home",
      "/en/home",
      "/zgh/home",
      "/ar/sign-in",
      "/fr/sign-in",
      "/en/sign-in",
      "/zgh/sign-in"
    },
    dispatcherTypes = DispatcherType.REQUEST)
public class SetupFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private SetupService setup;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (setup.isNeeded()) {
      response.sendRedirect("/setup.xhtml");
    } else {
      chain.doFilter(request, response);
    }
  }
}
