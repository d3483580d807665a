package ma.tifawt.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.GuideService;
import ma.tifawt.catalogue.LessonGuide;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/**
 * Lessons and modules as PDF, for staff: {@code /staff/catalogue/print/fr/<course>/<module>} and,
 * behind it, {@code /<lesson>}; with {@code ?edition=TRAINER} notes and keys are in it.
 */
@WebServlet("/staff/catalogue/print/*")
public class PrintServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Nothing, language, course, module, and perhaps a lesson. */
  private static final int MODULE_PARTS = 4;

  @Inject private transient GuideService guides;
  @Inject private transient CatalogueService catalogue;
  @Inject private transient Texts texts;
  @Inject private transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getPathInfo() == null ? "" : request.getPathInfo();
    String[] parts = asked.split("/", -1);
    if (parts.length < MODULE_PARTS || parts.length > MODULE_PARTS + 1) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Lang lang = Lang.of(parts[1]).orElseGet(caller::language);
    String address = String.join("/", List.of(parts).subList(2, parts.length));
    boolean module = parts.length == MODULE_PARTS;
    List<LessonGuide> lessons =
        module ? guides.module(address, lang) : List.of(guides.lesson(address, lang));
    boolean trainer = LessonPaper.Edition.TRAINER.name().equals(request.getParameter("edition"));
    byte[] pdf =
        LessonPaper.print(
            texts,
            catalogue.current(),
            trainer ? LessonPaper.Edition.TRAINER : LessonPaper.Edition.CHILD,
            module ? lessons.get(0).module() : lessons.get(0).title(),
            lessons);
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader(
        "Content-Disposition",
        "inline; filename=\"" + parts[parts.length - 1] + (trainer ? "-key" : "") + ".pdf\"");
    response.getOutputStream().write(pdf);
  }
}
