package ma.tifawt.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/**
 * What the frame around every staff page needs: language, direction, assets, and the ways the
 * caller may go.
 */
@Named
@RequestScoped
public class FrameView {

  @Inject private Caller caller;
  @Inject private Assets assets;
  @Inject private HttpServletRequest request;

  public Lang getLang() {
    return caller.language();
  }

  public Locale getLocale() {
    return caller.language().locale();
  }

  public String getTag() {
    return caller.language().tag();
  }

  public String getDir() {
    return caller.language().dir();
  }

  public List<Lang> getLanguages() {
    return List.of(Lang.values());
  }

  /** This very page in another language: its query stays, so that the place is kept. */
  public String inLanguage(Lang other) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    String kept =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith("lang="))
            .map(pair -> pair + "&")
            .collect(Collectors.joining());
    return request.getRequestURI() + "?" + kept + "lang=" + other.path();
  }

  /** Address of an asset by the name it was written under, such as {@code staff.css}. */
  public String asset(String name) {
    return assets.address(name);
  }

  /**
   * Whether the frame shows a way there; the services decide, this only hides links that would lead
   * nowhere.
   */
  public boolean may(String permission) {
    return caller.may(Permission.valueOf(permission));
  }

  public boolean isHere(String path) {
    return request.getRequestURI().endsWith(path);
  }

  /**
   * Whether the line is open to listeners; over plain HTTP outside this machine offline use and the
   * camera are off.
   */
  public boolean isInsecure() {
    return !request.isSecure()
        && !List.of("localhost", "127.0.0.1").contains(request.getServerName());
  }
}
