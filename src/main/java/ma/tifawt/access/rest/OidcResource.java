package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import ma.tifawt.access.Entry;
import ma.tifawt.access.NextStep;
import ma.tifawt.access.OidcEntry;
import ma.tifawt.access.OidcEntryService;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.oidc.OidcRequest;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.rest.RequestLanguage;

/**
 * Signing in through the provider: browsers come here by links and by the provider's answer, so
 * everything ends on a page.
 */
@Path("/session/oidc")
public class OidcResource {

  private static final String ATTRIBUTE = "ma.tifawt.oidc";

  @Inject private OidcEntryService entries;
  @Inject private StaffSessionService sessions;
  @Inject private Settings settings;
  @Context private HttpServletRequest request;

  @GET
  public Response begin(@QueryParam("lang") @DefaultValue("") String asked) {
    Lang lang = Lang.of(asked).orElseGet(() -> RequestLanguage.of(request));
    try {
      OidcRequest begun = entries.begin(lang);
      HttpSession session = request.getSession(false);
      if (session == null) {
        session = request.getSession(true);
        session.setMaxInactiveInterval((int) OidcRequest.LIFE.toSeconds());
      }
      session.setAttribute(ATTRIBUTE, begun);
      return to(begun.address());
    } catch (DomainException e) {
      return refused(lang, e);
    }
  }

  /** Where the provider sends people back to, with a code or without. */
  @GET
  @Path("back")
  public Response back(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code) {
    OidcRequest begun = taken();
    Lang lang = begun == null ? RequestLanguage.of(request) : begun.lang();
    try {
      OidcEntry entry = entries.signIn(begun, state, code);
      if (entry.step() != NextStep.NONE) {
        HalfOpen.begin(request, entry.account().accountId(), entry.step());
        return page(signIn(lang) + "?step=" + entry.step().name().toLowerCase(Locale.ROOT));
      }
      Entry come = new Entry(entry.account(), null, null);
      new NewSession(request, settings, sessions).begin(come, entry.strong());
      return page("/staff/today.xhtml?lang=" + lang.path());
    } catch (DomainException e) {
      return refused(lang, e);
    }
  }

  /** An answer is looked at once, whatever becomes of it. */
  private OidcRequest taken() {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof OidcRequest begun)) {
      return null;
    }
    session.removeAttribute(ATTRIBUTE);
    return begun;
  }

  private Response refused(Lang lang, DomainException e) {
    return page(signIn(lang) + "?refused=" + e.code().code());
  }

  private static String signIn(Lang lang) {
    return "/" + lang.path() + "/sign-in";
  }

  /** At the address that the provider knows, whatever stands before the server. */
  private Response page(String path) {
    return to(URI.create(settings.publicUrl() + path));
  }

  private static Response to(URI address) {
    return Response.status(Response.Status.FOUND).location(address).build();
  }
}
