package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.access.ProfileService;

/** Who is signed in, for the script that lays names over impersonal pages. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject private ProfileService profiles;

  /** {@code {accountId, kind, displayName, avatar, lang, learnerId}}; 401 when nobody is. */
  @GET
  public JsonObject me() {
    return profiles.own().json();
  }
}
