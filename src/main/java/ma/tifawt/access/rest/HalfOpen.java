package ma.tifawt.access.rest;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import ma.tifawt.access.NextStep;
import ma.tifawt.factors.FactorError;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;

/**
 * A session whose password was right and whose second step is open. It holds no account, so that
 * for every page and every other resource nobody is signed in.
 */
final class HalfOpen {

  private static final String ACCOUNT = "ma.tifawt.half-open";

  /** Long enough to set up an app for the first time. */
  private static final Duration LIFE = Duration.ofMinutes(15);

  private HalfOpen() {}

  static JsonObject begin(HttpServletRequest request, long accountId, NextStep step) {
    HttpSession session = NewSession.renewed(request);
    session.setAttribute(ACCOUNT, accountId);
    session.setMaxInactiveInterval((int) LIFE.toSeconds());
    return Json.createObjectBuilder()
        .add("kind", "staff")
        .add("step", step.name().toLowerCase(Locale.ROOT))
        .build();
  }

  /**
   * @throws DomainException FAC-002 there is none
   */
  static long account(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long account)) {
      throw new DomainException(FactorError.PASSWORD_FIRST);
    }
    return account;
  }
}
