package ma.tifawt.learning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.learning.SubmissionService;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/** The signed-in child's works with what came back: {@code GET /api/v1/me/work}. */
@Path("me/work")
@RequestScoped
public class OwnWorkResource {

  @Inject private SubmissionService submissions;
  @Context private HttpServletRequest request;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject own() {
    JsonArrayBuilder works = Json.createArrayBuilder();
    submissions.own(RequestLanguage.of(request)).forEach(work -> works.add(WorkJson.of(work)));
    return Json.createObjectBuilder().add("works", works).build();
  }
}
