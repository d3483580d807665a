package ma.tifawt.learning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.tifawt.learning.SubmissionService;
import ma.tifawt.shared.rest.RequestLanguage;

/** Works handed in and their files: {@code /api/v1/submissions}. */
@Path("submissions")
@RequestScoped
public class SubmissionsResource {

  @Inject private SubmissionService submissions;
  @Context private HttpServletRequest request;

  /** The same operation again has the same answer. */
  @POST
  @UploadLimited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject submit(List<EntityPart> parts) {
    return WorkJson.of(submissions.submit(SubmissionForm.read(parts), RequestLanguage.of(request)));
  }

  /** Always a download of a fixed type; nothing in it can run as a page of ours. */
  @GET
  @Path("{id: [0-9]{1,18}}/file")
  public Response file(@PathParam("id") long id) {
    SubmissionService.StoredFile stored = submissions.file(id);
    String name =
        URLEncoder.encode(stored.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(stored.content(), stored.file().type())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }
}
