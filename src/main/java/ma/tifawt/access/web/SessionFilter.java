package ma.tifawt.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import ma.tifawt.access.DoorService;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.rest.RequestLanguage;

/**
 * Makes the account of the session the caller of the request, with its rights as they are now: an
 * account that was closed, a session that was ended elsewhere, a device or card that was revoked, a
 * secret that was replaced, or a role that ended, has no effect on the very next request. Staff
 * pages without a session lead to the sign-in page.
 */
public class SessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Of the HTTP session: the id of the account that signed in. */
  public static final String ACCOUNT = "ma.tifawt.account";

  /** Of the HTTP session: the mark of the secret that was in force when it began. */
  public static final String SECRET_MARK = "ma.tifawt.secret-mark";

  /** Of the HTTP session of staff: the id of its row among the sessions. */
  public static final String STAFF_SESSION = "ma.tifawt.staff-session";

  /** Of the HTTP session: the enrolled device it began on, and the card it began with, if any. */
  public static final String DEVICE = "ma.tifawt.device";

  public static final String CARD = "ma.tifawt.card";

  private static final String LANGUAGE = "ma.tifawt.language";

  @Inject private SignInService accounts;
  @Inject private StaffSessionService sessions;
  @Inject private DoorService door;
  @Inject private RequestCaller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      recognise(request.getSession(false));
      speak(request);
    } catch (IllegalStateException e) {
      if (request.isRequestedSessionIdValid()) {
        throw e;
      }
      // another request of this browser has just ended the session: this one has none
      speak(request, Optional.empty());
    }
    if (request.getServletPath().startsWith("/staff/") && !mayEnterStaff()) {
      response.sendRedirect("/" + caller.language().path() + "/sign-in");
      return;
    }
    chain.doFilter(request, response);
  }

  private void recognise(HttpSession session) {
    if (session != null && session.getAttribute(ACCOUNT) instanceof Long account) {
      Optional<SignedIn> signedIn = accounts.resume(account);
      boolean doorOpen =
          door.isOpen((Long) session.getAttribute(DEVICE), (Long) session.getAttribute(CARD));
      if (signedIn.isPresent() && doorOpen && isOpen(session, signedIn.get())) {
        caller.become(signedIn.get());
      } else {
        session.invalidate();
      }
    }
  }

  /**
   * A child's ends when the trainer gives a new secret; those of staff are ended from elsewhere.
   */
  private boolean isOpen(HttpSession session, SignedIn account) {
    return account.learner()
        ? account.secretMark().equals(session.getAttribute(SECRET_MARK))
        : session.getAttribute(STAFF_SESSION) instanceof Long id && sessions.isOpen(id, account);
  }

  /**
   * A language chosen on a page ({@code ?lang=fr}) lasts for the session; before signing in, what
   * the browser prefers counts.
   */
  private void speak(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Optional<Lang> chosen = chosen(request);
    if (chosen.isPresent() && session != null) {
      session.setAttribute(LANGUAGE, chosen.get());
    }
    speak(request, Optional.ofNullable(session).map(s -> (Lang) s.getAttribute(LANGUAGE)));
  }

  private static Optional<Lang> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang")).flatMap(Lang::of);
  }

  private void speak(HttpServletRequest request, Optional<Lang> kept) {
    chosen(request)
        .or(() -> kept)
        .ifPresentOrElse(
            caller::speak,
            () -> {
              if (!caller.isSignedIn()) {
                caller.speak(RequestLanguage.of(request));
              }
            });
  }

  private boolean mayEnterStaff() {
    return caller.isSignedIn() && caller.learnerId().isEmpty();
  }
}
