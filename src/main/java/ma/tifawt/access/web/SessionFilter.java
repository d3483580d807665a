package ma.tifawt.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;

/**
 * Makes the account of the session the caller of the request, with its rights as they are now: an
 * account that was closed, or a role that ended, has no effect on the very next request. Staff
 * pages without a session lead to the sign-in page.
 */
@WebFilter(
    filterName = "session",
    urlPatterns = {"/api/*", "/staff/*"})
public class SessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Of the HTTP session: the id of the account that signed in. */
  public static final String ACCOUNT = "ma.tifawt.account";

  @Inject private SignInService accounts;
  @Inject private RequestCaller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(ACCOUNT) instanceof Long account) {
      Optional<SignedIn> signedIn = accounts.resume(account);
      if (signedIn.isPresent()) {
        caller.become(signedIn.get());
      } else {
        session.invalidate();
      }
    }
    if (request.getServletPath().startsWith("/staff/") && !mayEnterStaff()) {
      response.sendRedirect("/" + caller.language().path() + "/sign-in");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean mayEnterStaff() {
    return caller.isSignedIn() && caller.learnerId().isEmpty();
  }
}
