package ma.tifawt.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.tifawt.access.OnBehalfOfAuthor;
import ma.tifawt.attendance.AbsenceReason;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.GuardianDoorService;
import ma.tifawt.consent.GuardianVisit;
import ma.tifawt.consent.Purpose;
import ma.tifawt.home.WardFacts;
import ma.tifawt.home.WardService;
import ma.tifawt.notices.Absence;
import ma.tifawt.notices.AnnouncingService;
import ma.tifawt.notices.NoticeError;
import ma.tifawt.rights.AskingService;
import ma.tifawt.rights.RequestKind;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.TryLimit;

/**
 * {@code /ar/guardian}: a guardian's page without an account. The code of the slip travels in the
 * body of a POST and opens a short session of its own; it stands in no address and in no log.
 */
@WebServlet({"/ar/guardian", "/fr/guardian", "/en/guardian", "/zgh/guardian"})
public class GuardianServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String VISIT = "ma.tifawt.guardian";
  private static final String TOKEN = "ma.tifawt.guardian.token";

  /** A telephone that lies about is soon closed. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private static final int LONGEST_CODE = 60;

  @Inject private transient GuardianDoorService door;
  @Inject private transient WardService wards;
  @Inject private transient AskingService asking;
  @Inject private transient AnnouncingService notices;
  @Inject private transient OnBehalfOfAuthor behalf;
  @Inject private transient ConsentTexts questions;
  @Inject private transient PageShell shell;
  @Inject private transient Texts texts;
  @Inject private transient TryLimit limit;
  @Inject private transient Settings settings;
  @Inject private transient Now now;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, null);
  }

  /**
   * @param refused what was refused just now; null if nothing was
   */
  private void show(
      HttpServletRequest request, HttpServletResponse response, DomainException refused)
      throws IOException {
    GuardianPage page = page(request);
    Optional<GuardianVisit> visit = visit(request);
    write(
        response,
        refused == null ? HttpServletResponse.SC_OK : 422,
        visit.isPresent()
            ? page.inside(inside(visit.get(), lang(request)), token(request), refused)
            : page.door(""));
  }

  private GuardianPage.Inside inside(GuardianVisit visit, Lang lang) {
    return new GuardianPage.Inside(
        visit, facts(visit, lang), notices.announced(visit.codeId()), asking.asked(visit.codeId()));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    switch (String.valueOf(request.getParameter("do"))) {
      case "open" -> open(request, response);
      case "leave" -> leave(request, response);
      case "say" -> say(request, response);
      case "ask" -> ask(request, response);
      case "away" -> away(request, response);
      case "back" -> back(request, response);
      default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
    GuardianPage page = page(request);
    if (limit.isClosed(request.getRemoteAddr())) {
      write(response, 429, page.door("guardian.text.wait"));
      return;
    }
    String code = Optional.ofNullable(request.getParameter("code")).orElse("");
    Optional<GuardianVisit> visit =
        code.length() > LONGEST_CODE ? Optional.empty() : door.open(code);
    if (visit.isEmpty()) {
      limit.wrong(request.getRemoteAddr());
      write(response, HttpServletResponse.SC_NOT_FOUND, page.door("guardian.text.wrong"));
      return;
    }
    end(request);
    HttpSession session = request.getSession(true);
    session.setAttribute(VISIT, visit.get().codeId());
    session.setAttribute(TOKEN, UUID.randomUUID().toString());
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    again(request, response);
  }

  private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
    end(request);
    again(request, response);
  }

  private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<GuardianVisit> visit = visit(request);
    Optional<Purpose> purpose =
        Optional.ofNullable(request.getParameter("purpose")).flatMap(Purpose::of);
    String child = String.valueOf(request.getParameter("child"));
    if (visit.isPresent()
        && purpose.isPresent()
        && child.matches("\\d{1,18}")
        && token(request).equals(request.getParameter("token"))) {
      boolean yes = "yes".equals(request.getParameter("answer"));
      try {
        door.say(visit.get().codeId(), Long.parseLong(child), purpose.get(), lang(request), yes);
      } catch (DomainException gone) {
        response.sendError(gone.code().kind().status());
        return;
      }
    }
    again(request, response);
  }

  private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<GuardianVisit> visit = visit(request);
    Optional<RequestKind> kind = RequestKind.of(request.getParameter("kind"));
    String child = String.valueOf(request.getParameter("child"));
    if (visit.isPresent()
        && kind.isPresent()
        && child.matches("\\d{1,18}")
        && token(request).equals(request.getParameter("token"))) {
      String words = Optional.ofNullable(request.getParameter("words")).orElse("");
      try {
        asking.ask(visit.get().codeId(), Long.parseLong(child), kind.get(), words);
      } catch (DomainException refused) {
        show(request, response, refused);
        return;
      }
    }
    again(request, response);
  }

  private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<GuardianVisit> visit = visit(request);
    String child = String.valueOf(request.getParameter("child"));
    if (visit.isPresent()
        && child.matches("\\d{1,18}")
        && token(request).equals(request.getParameter("token"))) {
      try {
        notices.announce(visit.get().codeId(), Long.parseLong(child), absence(request));
      } catch (DomainException refused) {
        show(request, response, refused);
        return;
      }
    }
    again(request, response);
  }

  /** One day where no second is named; days that are none are refused like days that are over. */
  private static Absence absence(HttpServletRequest request) {
    String first = String.valueOf(request.getParameter("first"));
    String last = Optional.ofNullable(request.getParameter("last")).orElse("");
    AbsenceReason reason =
        AbsenceReason.of(String.valueOf(request.getParameter("reason")))
            .orElse(AbsenceReason.OTHER);
    try {
      LocalDate day = LocalDate.parse(first);
      return new Absence(
          day, last.isEmpty() ? day : LocalDate.parse(last), reason, request.getParameter("note"));
    } catch (DateTimeParseException none) {
      throw new DomainException(NoticeError.DAYS_WRONG);
    }
  }

  private void back(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<GuardianVisit> visit = visit(request);
    String notice = String.valueOf(request.getParameter("notice"));
    if (visit.isPresent()
        && notice.matches("\\d{1,18}")
        && token(request).equals(request.getParameter("token"))) {
      try {
        notices.withdraw(visit.get().codeId(), Long.parseLong(notice));
      } catch (DomainException refused) {
        show(request, response, refused);
        return;
      }
    }
    again(request, response);
  }

  /** What there is to know of each child; nothing of who does not take part. */
  private Map<Long, WardFacts> facts(GuardianVisit visit, Lang lang) {
    Map<Long, WardFacts> facts = new HashMap<>();
    for (GuardianVisit.Ward ward : visit.wards()) {
      if (ward.isOpen()) {
        long id = ward.child().id();
        behalf.ofLearner(id, () -> facts.put(id, wards.own(lang)));
      }
    }
    return facts;
  }

  private Optional<GuardianVisit> visit(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(VISIT) instanceof Long code
        ? door.resume(code)
        : Optional.empty();
  }

  private static String token(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : String.valueOf(session.getAttribute(TOKEN));
  }

  private static void end(HttpServletRequest request) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
  }

  private static void again(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(request.getContextPath() + request.getServletPath());
  }

  private GuardianPage page(HttpServletRequest request) {
    return new GuardianPage(shell, texts, questions, lang(request), now.today(settings.zone()));
  }

  private static Lang lang(HttpServletRequest request) {
    return Lang.of(request.getServletPath().split("/")[1]).orElseThrow();
  }

  private static void write(HttpServletResponse response, int status, byte[] page)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
