package ma.tifawt.consent.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import ma.tifawt.consent.OwnConsentService;
import ma.tifawt.consent.OwnConsents;
import ma.tifawt.consent.Purpose;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/** The young person's own agreement, for the page that asks. */
@Path("/me/consents")
@Produces(MediaType.APPLICATION_JSON)
public class OwnConsentsResource {

  @Inject private OwnConsentService consents;
  @Context private HttpServletRequest request;

  /** {@code {due, ofAge, questions: [{purpose, text, answer}], allowed}}. */
  @GET
  public JsonObject own() {
    return json(consents.own(RequestLanguage.of(request)));
  }

  /** {@code {answers: {"participation": true, …}}}; answers like {@link #own}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject answer(JsonObject form) {
    Map<Purpose, Boolean> given = new EnumMap<>(Purpose.class);
    if (form == null || !(form.get("answers") instanceof JsonObject answers)) {
      throw new DomainException(GeneralError.MALFORMED, "answers");
    }
    answers.forEach(
        (code, value) ->
            given.put(
                Purpose.of(code)
                    .orElseThrow(() -> new DomainException(GeneralError.MALFORMED, "purpose")),
                value == JsonValue.TRUE));
    return json(consents.answer(given, RequestLanguage.of(request)));
  }

  private static JsonObject json(OwnConsents own) {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    for (OwnConsents.Question each : own.questions()) {
      JsonObjectBuilder question =
          Json.createObjectBuilder().add("purpose", each.purpose()).add("text", each.text());
      if (each.answer() == null) {
        question.addNull("answer");
      } else {
        question.add("answer", each.answer());
      }
      questions.add(question);
    }
    JsonArrayBuilder allowed = Json.createArrayBuilder();
    own.allowed().forEach(allowed::add);
    return Json.createObjectBuilder()
        .add("due", own.due())
        .add("ofAge", own.ofAge())
        .add("questions", questions)
        .add("allowed", allowed)
        .build();
  }
}
