package ma.tifawt.home.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import ma.tifawt.home.FoundCard;
import ma.tifawt.home.FoundCards;
import ma.tifawt.people.FindService;
import ma.tifawt.people.FoundLearner;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.json.Json;

/** The search box of staff. A name is sent in the body, never in an address. */
@Path("/people/find")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FindResource {

  private static final int LONGEST = 120;

  @Inject private FindService finder;
  @Inject private FoundCards cards;

  /** {@code {text}} gives {@code {found: [{id, avatar, names, where}], more}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject find(JsonObject question) {
    String text = question == null ? "" : question.getString("text", "");
    if (text.length() > LONGEST) {
      throw new DomainException(GeneralError.MALFORMED, "text");
    }
    List<FoundLearner> found = finder.find(text);
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (FoundCard card : cards.of(found)) {
      all.add(
          Json.createObjectBuilder()
              .add("id", card.id())
              .add("avatar", card.avatar())
              .add("names", Json.createArrayBuilder(card.names()))
              .add("where", Json.createArrayBuilder(card.where())));
    }
    return Json.createObjectBuilder()
        .add("found", all)
        .add("more", found.size() == FindService.MOST)
        .build();
  }
}
