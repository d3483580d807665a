package ma.tifawt.access.rest;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import ma.tifawt.access.Entry;
import ma.tifawt.access.SignedIn;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.access.Visit;
import ma.tifawt.access.web.SessionFilter;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/** Gives whoever has come in a session with a new id, whatever was there before. */
record NewSession(HttpServletRequest request, Settings settings, StaffSessionService sessions) {

  /**
   * @param strong whether two factors were shown
   * @return {@code {kind, next}}
   */
  JsonObjectBuilder begin(Entry entry, boolean strong) {
    SignedIn account = entry.account();
    HttpSession session = renewed(request);
    session.setAttribute(SessionFilter.ACCOUNT, account.accountId());
    session.setAttribute(SessionFilter.SECRET_MARK, account.secretMark());
    session.setAttribute(SessionFilter.DEVICE, entry.device());
    session.setAttribute(SessionFilter.CARD, entry.card());
    if (!account.learner()) {
      Visit visit = Visit.of(request.getHeader("User-Agent"), request.getRemoteAddr());
      session.setAttribute(
          SessionFilter.STAFF_SESSION, sessions.begin(account.accountId(), visit, strong));
    }
    session.setMaxInactiveInterval(
        (int) (account.learner() ? settings.learnerIdle() : settings.staffIdle()).toSeconds());
    String lang = RequestLanguage.of(request).path();
    return Json.createObjectBuilder()
        .add("kind", account.learner() ? "learner" : "staff")
        .add("next", account.learner() ? "/" + lang + "/home" : "/staff/today.xhtml?lang=" + lang);
  }

  /** Whoever knew the id before must not be signed in with it afterwards. */
  static HttpSession renewed(HttpServletRequest request) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    return request.getSession(true);
  }
}
