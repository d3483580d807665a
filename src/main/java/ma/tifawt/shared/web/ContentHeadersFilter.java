package ma.tifawt.shared.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a browser may do on pages that are the same for everybody: run and show only what comes from
 * here, and nothing that stands inside the page. Camera and microphone are closed; a page that
 * scans sets its own header after this one.
 */
@WebFilter({
  "",
  "/ar",
  "/fr",
  "/en",
  "/zgh",
  "/ar/*",
  "/fr/*",
  "/en/*",
  "/zgh/*",
  "/verify/*",
  "/media/*",
  "/assets/*",
  "/sw.js",
  "/api/*"
})
public class ContentHeadersFilter implements Filter {

  /** Pictures of courses are SVG, too: as documents of their own they may run nothing either. */
  public static final String POLICY =
      "default-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action"
          + " 'self'; frame-ancestors 'none'";

  /**
   * Where Blockly draws: it writes style elements and attributes. Scripts stay as closed as
   * elsewhere.
   */
  static final String POLICY_INLINE_STYLES = POLICY + "; style-src 'self' 'unsafe-inline'";

  static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(),"
          + " accelerometer=(), gyroscope=(), magnetometer=()";

  static final String PERMISSIONS_WITH_CAMERA = PERMISSIONS.replace("camera=()", "camera=(self)");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set((HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  /** For a page of theirs at an address that is not. */
  static void set(HttpServletResponse answer) {
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("Permissions-Policy", PERMISSIONS);
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
}
