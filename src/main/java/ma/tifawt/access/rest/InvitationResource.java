package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ma.tifawt.access.InvitationService;
import ma.tifawt.access.InvitedPerson;
import ma.tifawt.access.web.DeviceCookie;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/**
 * Using a code. It comes in the body alone: addresses are written into logs. Below {@code /session}
 * because the cookie by which wrong tries are counted goes there.
 */
@Path("/session/invitation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationResource {

  private static final int LONGEST = 200;

  @Inject private InvitationService invitations;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /** {@code {code}} gives {@code {name, userName}}; no user name where one is to be chosen. */
  @POST
  public JsonObject look(JsonObject form) {
    InvitedPerson person = invitations.look(text(form, "code"), DeviceCookie.of(request, response));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add(
                "name", person.name() == null ? "" : person.name().in(RequestLanguage.of(request)));
    if (person.userName() != null) {
      json.add("userName", person.userName());
    }
    return json.build();
  }

  /** {@code {code, userName, password}}; the person signs in afterwards like anybody. */
  @POST
  @Path("accept")
  public Response accept(JsonObject form) {
    invitations.accept(
        text(form, "code"),
        text(form, "userName"),
        text(form, "password"),
        DeviceCookie.of(request, response));
    return Response.noContent().build();
  }

  private static String text(JsonObject form, String field) {
    String value = form == null ? "" : form.getString(field, "");
    if (value.isBlank() || value.length() > LONGEST) {
      throw new DomainException(GeneralError.MALFORMED, field);
    }
    return value;
  }
}
