package ma.tifawt.access.rest;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import ma.tifawt.access.Entry;
import ma.tifawt.access.SignedIn;
import ma.tifawt.access.web.SessionFilter;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/** Gives whoever has come in a session with a new id, whatever was there before. */
record NewSession(HttpServletRequest request, Settings settings) {

  /**
   * @return {@code {kind, next}}
   */
  JsonObject begin(Entry entry) {
    SignedIn account = entry.account();
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SessionFilter.ACCOUNT, account.accountId());
    session.setAttribute(SessionFilter.DEVICE, entry.device());
    session.setAttribute(SessionFilter.CARD, entry.card());
    session.setMaxInactiveInterval(
        (int) (account.learner() ? settings.learnerIdle() : settings.staffIdle()).toSeconds());
    String lang = RequestLanguage.of(request).path();
    return Json.createObjectBuilder()
        .add("kind", account.learner() ? "learner" : "staff")
        .add("next", account.learner() ? "/" + lang + "/home" : "/staff/today.xhtml?lang=" + lang)
        .build();
  }
}
