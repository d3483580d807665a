package ma.tifawt.audit.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.audit.AuditService;
import ma.tifawt.audit.ChainCheck;
import ma.tifawt.shared.json.Json;

/** {@code {whole, links, head, waiting, broken?}}; see {@link ChainCheck}. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject private AuditService audit;

  @GET
  @Path("/chain")
  public JsonObject chain() {
    ChainCheck found = audit.verify();
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("whole", found.broken().isEmpty())
            .add("links", found.links())
            .add("head", found.head())
            .add("waiting", found.waiting());
    found.broken().ifPresent(position -> answer.add("broken", position));
    return answer.build();
  }
}
