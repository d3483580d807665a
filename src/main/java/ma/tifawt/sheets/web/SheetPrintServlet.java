package ma.tifawt.sheets.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;
import ma.tifawt.sheets.Sheet;
import ma.tifawt.sheets.SheetService;

/**
 * {@code /staff/sheet-print/session/12.pdf?lang=ar} and {@code
 * /staff/sheet-print/week/34.pdf?day=2026-11-23}: registers on paper. No cache keeps them, as
 * nothing under {@code /staff}.
 */
@WebServlet("/staff/sheet-print/*")
public class SheetPrintServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern SESSION = Pattern.compile("/session/(\\d{1,18})\\.pdf");
  private static final Pattern WEEK = Pattern.compile("/week/(\\d{1,18})\\.pdf");

  @Inject private transient SheetService sheets;
  @Inject private transient OrganisationService organisation;
  @Inject private transient Caller caller;
  @Inject private transient Texts texts;
  @Inject private transient Settings settings;
  @Inject private transient Now now;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Sheet> asked = asked(String.valueOf(request.getPathInfo()), request.getParameter("day"));
    if (asked.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Lang lang = Lang.of(String.valueOf(request.getParameter("lang"))).orElse(caller.language());
    SheetPaper.Place place =
        new SheetPaper.Place(
            organisation.programmeName(asked.get(0).register().group().programme()),
            settings.publicUrl() + "/" + lang.path() + "/register-sheet#");
    byte[] pdf = SheetPaper.print(texts, lang, place, asked, now.instant());
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader(
        "Content-Disposition",
        "inline; filename=\"sheet-%s.pdf\"".formatted(asked.get(0).register().group().code()));
    response.getOutputStream().write(pdf);
  }

  private List<Sheet> asked(String path, String day) {
    Matcher session = SESSION.matcher(path);
    if (session.matches()) {
      return List.of(sheets.ofSession(Long.parseLong(session.group(1))));
    }
    Matcher week = WEEK.matcher(path);
    if (!week.matches()) {
      return List.of();
    }
    return day(day)
        .map(each -> sheets.ofWeek(Long.parseLong(week.group(1)), each))
        .orElse(List.of());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(String.valueOf(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
