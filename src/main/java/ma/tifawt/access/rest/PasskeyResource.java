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
import jakarta.ws.rs.core.Response;
import ma.tifawt.access.OwnPasskeyService;
import ma.tifawt.access.Visit;
import ma.tifawt.passkeys.Challenge;
import ma.tifawt.passkeys.Registration;
import ma.tifawt.shared.json.Json;

/** Adding a passkey to one's own account; both bodies are those of WebAuthn Level 3. */
@Path("/passkeys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PasskeyResource {

  private static final String PRODUCT = "Tifawt";

  @Inject private OwnPasskeyService own;
  @Context private HttpServletRequest request;

  /** {@code PublicKeyCredentialCreationOptionsJSON}. */
  @POST
  @Path("options")
  public JsonObject begin() {
    Registration begun = own.begin();
    Asked.keep(request.getSession(), begun);
    JsonArrayBuilder algorithms = Json.createArrayBuilder();
    begun
        .algorithms()
        .forEach(
            each ->
                algorithms.add(
                    Json.createObjectBuilder().add("type", Asked.TYPE).add("alg", each)));
    JsonArrayBuilder known = Json.createArrayBuilder();
    begun
        .known()
        .forEach(id -> known.add(Json.createObjectBuilder().add("type", Asked.TYPE).add("id", id)));
    String name = own.userName();
    return Json.createObjectBuilder()
        .add("challenge", begun.challenge().text())
        .add("rp", Json.createObjectBuilder().add("id", begun.host()).add("name", PRODUCT))
        .add(
            "user",
            Json.createObjectBuilder()
                .add("id", begun.userHandle())
                .add("name", name)
                .add("displayName", name))
        .add("pubKeyCredParams", algorithms)
        .add("excludeCredentials", known)
        .add(
            "authenticatorSelection",
            Json.createObjectBuilder()
                .add("residentKey", "required")
                .add("requireResidentKey", true)
                .add("userVerification", "required"))
        .add("attestation", "none")
        .add("timeout", Challenge.LIFE.toMillis())
        .build();
  }

  /** {@code RegistrationResponseJSON}; the browser names the key, until its owner renames it. */
  @POST
  public Response add(JsonObject credential) {
    Registration begun = Asked.take(request, Registration.class);
    Visit visit = Visit.of(request.getHeader("User-Agent"), request.getRemoteAddr());
    own.add(begun, Asked.text(credential), visit.browser());
    return Response.noContent().build();
  }
}
