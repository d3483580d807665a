package ma.tifawt.consent.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** What a form of ours carries and a form of another site cannot know; one a session. */
final class SlipToken {

  private static final String KEY = "ma.tifawt.consent.token";

  private SlipToken() {}

  static String of(HttpSession session) {
    Object known = session.getAttribute(KEY);
    if (known == null) {
      known = UUID.randomUUID().toString();
      session.setAttribute(KEY, known);
    }
    return known.toString();
  }
}
