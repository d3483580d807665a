package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.access.Completed;
import ma.tifawt.access.Entry;
import ma.tifawt.access.SecondStepService;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.factors.AppSecret;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.json.Json;

/** The second step of a sign-in, in a half-open session. */
@Path("/session/second")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecondStepResource {

  private static final int LONGEST = 60;

  @Inject private SecondStepService second;
  @Inject private StaffSessionService sessions;
  @Inject private Settings settings;
  @Context private HttpServletRequest request;

  /** {@code {code}} gives {@code {kind, next}} and a session with a new id. */
  @POST
  public JsonObject finish(JsonObject form) {
    return letIn(second.finish(HalfOpen.account(request), code(form)));
  }

  /**
   * A new secret for an app: {@code {base32, uri, modules, path}}; the last two draw the QR code.
   */
  @POST
  @Path("app")
  public JsonObject begin() {
    AppSecret secret = second.begin(HalfOpen.account(request));
    return Json.createObjectBuilder()
        .add("base32", secret.base32())
        .add("uri", secret.uri())
        .add("modules", secret.modules())
        .add("path", secret.path())
        .build();
  }

  /** {@code {code}} of the new secret gives {@code {kind, next, recoveryCodes}}. */
  @POST
  @Path("app/confirm")
  public JsonObject confirm(JsonObject form) {
    return letIn(second.confirm(HalfOpen.account(request), code(form)));
  }

  private JsonObject letIn(Completed completed) {
    JsonArrayBuilder codes = Json.createArrayBuilder();
    completed.recoveryCodes().forEach(codes::add);
    return new NewSession(request, settings, sessions)
        .begin(new Entry(completed.account(), null, null), true)
        .add("recoveryCodes", codes)
        .build();
  }

  /** Anything too long is as wrong as any other wrong code. */
  private static String code(JsonObject form) {
    String code = form == null ? "" : form.getString("code", "");
    return code.length() > LONGEST ? "" : code;
  }
}
