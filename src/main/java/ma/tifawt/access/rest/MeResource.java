package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.access.ProfileService;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.security.Caller;

/** Who is signed in, for the script that lays names over impersonal pages. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  private static final JsonObject VISITOR =
      Json.createObjectBuilder().add("kind", "visitor").build();

  @Inject private Caller caller;
  @Inject private ProfileService profiles;

  /**
   * {@code {accountId, kind, displayName, avatar, lang, learnerId}}, or {@code {kind: "visitor"}}
   * when nobody is signed in: for a visitor's page the question is no fault, and a line that
   * answers with a page of its own must not be taken for this answer.
   */
  @GET
  public JsonObject me() {
    return caller.isSignedIn() ? profiles.own().json() : VISITOR;
  }
}
