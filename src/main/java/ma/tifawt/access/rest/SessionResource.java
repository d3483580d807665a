package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ma.tifawt.access.DeviceService;
import ma.tifawt.access.DoorDevice;
import ma.tifawt.access.Entry;
import ma.tifawt.access.NextStep;
import ma.tifawt.access.SecondStepService;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.access.web.CentreCookie;
import ma.tifawt.access.web.DeviceCookie;
import ma.tifawt.access.web.SessionFilter;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;

/** Signing in and out. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject private SignInService accounts;
  @Inject private SecondStepService second;
  @Inject private StaffSessionService sessions;
  @Inject private DeviceService devices;
  @Inject private Settings settings;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /**
   * {@code {userName, secret}} gives {@code {kind, next}} and a session with a new id; or {@code
   * {kind, step}} where a second step is needed, with a session that opens nothing else.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject signIn(JsonObject form) {
    String userName = text(form, "userName");
    String secret = text(form, "secret");
    SignedIn account = accounts.signIn(userName, secret, DeviceCookie.of(request, response));
    NextStep step = second.next(account);
    if (step != NextStep.NONE) {
      return HalfOpen.begin(request, account.accountId(), step);
    }
    Long enrolled =
        CentreCookie.of(request).flatMap(devices::ofToken).map(DoorDevice::id).orElse(null);
    Entry entry = new Entry(account, enrolled, null);
    return new NewSession(request, settings, sessions).begin(entry, false).build();
  }

  /** Ends the session; the page wipes what the device kept. */
  @DELETE
  public Response signOut() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      if (session.getAttribute(SessionFilter.STAFF_SESSION) instanceof Long id) {
        sessions.signOut(id);
      }
      session.invalidate();
    }
    return Response.noContent().build();
  }

  private static String text(JsonObject form, String field) {
    String value = form == null ? "" : form.getString(field, "");
    if (value.isBlank() || value.length() > 200) {
      throw new DomainException(GeneralError.MALFORMED, field);
    }
    return value;
  }
}
