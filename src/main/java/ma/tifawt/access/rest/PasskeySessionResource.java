package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.access.Entry;
import ma.tifawt.access.PasskeyEntryService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.passkeys.Challenge;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.json.Json;

/** Signing in with a passkey; both bodies are those of WebAuthn Level 3. */
@Path("/session/passkey")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasskeySessionResource {

  @Inject private PasskeyEntryService entries;
  @Inject private StaffSessionService sessions;
  @Inject private Settings settings;
  @Context private HttpServletRequest request;

  /** {@code PublicKeyCredentialRequestOptionsJSON}, for whatever key the device has. */
  @POST
  @Path("options")
  public JsonObject ask() {
    Challenge asked = entries.ask();
    HttpSession session = request.getSession(false);
    if (session == null) {
      session = request.getSession(true);
      session.setMaxInactiveInterval((int) Challenge.LIFE.toSeconds());
    }
    Asked.keep(session, asked);
    return Json.createObjectBuilder()
        .add("challenge", asked.text())
        .add("rpId", entries.host())
        .add("allowCredentials", Json.createArrayBuilder())
        .add("userVerification", "required")
        .add("timeout", Challenge.LIFE.toMillis())
        .build();
  }

  /** {@code AuthenticationResponseJSON} gives {@code {kind, next}} and a session with a new id. */
  @POST
  public JsonObject signIn(JsonObject credential) {
    Challenge asked = Asked.take(request, Challenge.class);
    SignedIn account = entries.signIn(asked, Asked.text(credential));
    return new NewSession(request, settings, sessions)
        .begin(new Entry(account, null, null), true)
        .build();
  }
}
