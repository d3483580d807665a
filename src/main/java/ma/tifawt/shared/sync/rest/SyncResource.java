package ma.tifawt.shared.sync.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;
import ma.tifawt.shared.security.OnBehalf;
import ma.tifawt.shared.sync.SealService;
import ma.tifawt.shared.sync.SealedWork;
import ma.tifawt.shared.sync.SyncError;
import ma.tifawt.shared.sync.SyncService;

/**
 * Where devices deliver what people did on them; see the offline protocol in {@code
 * src/doc/architecture.md}.
 */
@Path("/sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SyncResource {

  private static final System.Logger LOG = System.getLogger(SyncResource.class.getName());

  /** Operations in one batch. */
  private static final int LARGEST_BATCH = 2_000;

  @Inject private BatchRunner runner;
  @Inject private SyncService sync;
  @Inject private SealService seals;
  @Inject private OnBehalf onBehalf;
  @Context private HttpServletRequest request;

  /**
   * {@code {device, author, operations}} gives {@code {receipts}}, one for each operation and in
   * the same order. Pages of an older release say no author.
   */
  @POST
  public JsonObject sync(JsonObject batch) {
    JsonArray operations = operations(batch);
    if (batch.get("author") instanceof JsonNumber author) {
      sync.requireAuthor(author.longValue());
    }
    return Json.createObjectBuilder()
        .add(
            "receipts",
            runner.run(batch.getString("device", ""), operations, RequestLanguage.of(request)))
        .build();
  }

  /** The key to seal with at sign-out. */
  @GET
  @Path("/key")
  public JsonObject key() {
    return seals.publicKey();
  }

  /**
   * Work of people who are no longer signed in on the device: {@code {envelopes: [{id, key, iv,
   * data}]}}. Its receipts go to nobody. The answer names those that the device has to keep and
   * bring again, because their author may do nothing for the moment: {@code {opened, later: [id]}}.
   */
  @POST
  @Path("/sealed")
  public JsonObject sealed(JsonObject delivery) {
    int opened = 0;
    JsonArrayBuilder later = Json.createArrayBuilder();
    for (JsonObject envelope : delivery.getJsonArray("envelopes").getValuesAs(JsonObject.class)) {
      try {
        SealedWork work =
            seals.open(
                envelope.getString("key"), envelope.getString("iv"), envelope.getString("data"));
        JsonObject batch = work.content();
        onBehalf.of(
            work.author(),
            () ->
                runner.run(
                    batch.getString("device", ""), operations(batch), RequestLanguage.of(request)));
        opened++;
      } catch (DomainException e) {
        if (e.code() instanceof SyncError) {
          // a broken envelope will never open: it must not keep the others waiting
          LOG.log(System.Logger.Level.WARNING, "sealed work refused: {0}", e.getMessage());
        } else {
          later.add(envelope.getString("id"));
        }
      }
    }
    return Json.createObjectBuilder().add("opened", opened).add("later", later).build();
  }

  private static JsonArray operations(JsonObject batch) {
    if (batch == null
        || !batch.containsKey("operations")
        || batch.get("operations").getValueType() != JsonValue.ValueType.ARRAY) {
      throw new DomainException(SyncError.MALFORMED_OPERATION, "operations");
    }
    JsonArray operations = batch.getJsonArray("operations");
    if (operations.size() > LARGEST_BATCH) {
      throw new DomainException(SyncError.BATCH_TOO_LARGE, LARGEST_BATCH);
    }
    return operations;
  }
}
