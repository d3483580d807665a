package ma.tifawt.consent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ma.tifawt.consent.ScanService;

/** {@code /staff/consent/scans/12}: one scan, to be kept by whoever asked, run by no browser. */
@WebServlet("/staff/consent/scans/*")
public class ScanServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ScanService scans;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (!asked.matches("/\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ScanService.Opened scan = scans.open(Long.parseLong(asked.substring(1)));
    response.setContentType(scan.mediaType());
    response.setContentLength(scan.content().length);
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"scan-" + asked.substring(1) + "\"");
    response.getOutputStream().write(scan.content());
  }
}
