package ma.tifawt.access.rest;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import ma.tifawt.passkeys.PasskeyError;
import ma.tifawt.shared.error.DomainException;

/** What a session has asked a device for; the first answer, right or wrong, uses it up. */
final class Asked {

  static final String TYPE = "public-key";

  private static final String ATTRIBUTE = "ma.tifawt.passkey.";

  /** Characters; a key of RSA with a long id and a statement stays far below. */
  private static final int LONGEST = 20_000;

  private Asked() {}

  static void keep(HttpSession session, Serializable asked) {
    session.setAttribute(ATTRIBUTE + asked.getClass().getSimpleName(), asked);
  }

  /**
   * @return null where nothing was asked
   */
  static <T extends Serializable> T take(HttpServletRequest request, Class<T> kind) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    String name = ATTRIBUTE + kind.getSimpleName();
    T asked = kind.cast(session.getAttribute(name));
    session.removeAttribute(name);
    return asked;
  }

  /**
   * @throws DomainException PSK-001 nothing, or more than any device sends
   */
  static String text(JsonObject credential) {
    String text = credential == null ? "" : credential.toString();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    }
    return text;
  }
}
