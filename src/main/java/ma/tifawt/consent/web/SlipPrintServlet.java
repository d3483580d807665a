package ma.tifawt.consent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ma.tifawt.consent.ConsentService;
import ma.tifawt.consent.Slip;
import ma.tifawt.consent.SlipService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * New slips for the guardians of one child, as PDF. A POST, because it takes the slips before out
 * of force; the token is the session's own, so that no other site can ask for it.
 */
@WebServlet("/staff/consent/slips")
public class SlipPrintServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SlipService slips;
  @Inject private transient ConsentService consents;
  @Inject private transient Caller caller;
  @Inject private transient Texts texts;
  @Inject private transient Settings settings;
  @Inject private transient Now now;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String child = String.valueOf(request.getParameter("child"));
    boolean own = SlipToken.of(request.getSession()).equals(request.getParameter("token"));
    if (!own || !child.matches("\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    long id = Long.parseLong(child);
    String name = consents.child(id).child().name(caller.language().rtl());
    List<Slip> made = slips.print(id);
    String address = settings.publicUrl() + "/" + caller.language().path() + "/guardian";
    byte[] pdf =
        SlipPaper.print(
            texts, caller.language(), new SlipPaper.For(name, address), made, now.instant());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader("Content-Disposition", "inline; filename=\"slips-" + id + ".pdf\"");
    response.getOutputStream().write(pdf);
  }
}
