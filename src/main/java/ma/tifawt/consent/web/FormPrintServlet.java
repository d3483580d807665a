package ma.tifawt.consent.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.FormService;
import ma.tifawt.consent.FormSheet;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.time.Now;

/** {@code /staff/consent/forms/12.pdf}: the papers of a group, one page a child. */
@WebServlet("/staff/consent/forms/*")
public class FormPrintServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient FormService forms;
  @Inject private transient OrganisationService organisation;
  @Inject private transient ConsentTexts questions;
  @Inject private transient Texts texts;
  @Inject private transient Settings settings;
  @Inject private transient Now now;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getPathInfo() == null ? "" : request.getPathInfo();
    if (!asked.matches("/\\d{1,18}\\.pdf")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    long groupId = Long.parseLong(asked.substring(1, asked.length() - 4));
    GroupInfo group = organisation.group(groupId);
    List<FormSheet> sheets = forms.print(groupId);
    if (sheets.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ConsentPaper.Heading heading =
        new ConsentPaper.Heading(
            settings.consent().languages(),
            organisation.programmeName(group.programme()),
            group.name(),
            group.centreName(),
            settings.publicUrl().toString(),
            settings.consent().majorityAge());
    byte[] pdf = ConsentPaper.print(texts, questions, heading, sheets, now.instant());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader(
        "Content-Disposition", "inline; filename=\"consent-" + group.code() + ".pdf\"");
    response.getOutputStream().write(pdf);
  }
}
