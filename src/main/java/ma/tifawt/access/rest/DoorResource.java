package ma.tifawt.access.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import ma.tifawt.access.DeviceService;
import ma.tifawt.access.DoorChild;
import ma.tifawt.access.DoorDevice;
import ma.tifawt.access.DoorService;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.access.web.CentreCookie;
import ma.tifawt.access.web.DeviceCookie;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/** Devices of a centre, and the children in front of them. Nothing of it may stay in a cache. */
@Path("/door")
@Produces(MediaType.APPLICATION_JSON)
public class DoorResource {

  private static final JsonObject STRANGE =
      Json.createObjectBuilder().add("enrolled", false).build();

  @Inject private DoorService door;
  @Inject private DeviceService devices;
  @Inject private OrganisationService organisation;
  @Inject private StaffSessionService sessions;
  @Inject private Settings settings;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /**
   * {@code {enrolled, centre, groups: [{id, name, band}]}}, or that it is no device of a centre.
   */
  @GET
  public JsonObject door() {
    Optional<String> token = CentreCookie.of(request);
    Optional<DoorDevice> device = token.flatMap(devices::visit);
    if (device.isEmpty()) {
      return STRANGE;
    }
    CentreCookie.give(token.get(), request, response);
    Lang lang = RequestLanguage.of(request);
    JsonArrayBuilder groups = Json.createArrayBuilder();
    for (GroupInfo group : door.groups(token.get())) {
      groups.add(
          Json.createObjectBuilder()
              .add("id", group.id())
              .add("name", group.name().in(lang))
              .add("band", group.band()));
    }
    String centre =
        organisation.centre(device.get().centreId()).map(CentreInfo::name).orElseThrow().in(lang);
    return Json.createObjectBuilder()
        .add("enrolled", true)
        .add("centre", centre)
        .add("groups", groups)
        .build();
  }

  /** {@code {children: [{id, name, avatar, kind}]}}; no kind where there is no secret yet. */
  @GET
  @Path("/groups/{group}")
  public JsonObject children(@PathParam("group") long group) {
    JsonArrayBuilder children = Json.createArrayBuilder();
    for (DoorChild child : door.children(CentreCookie.of(request).orElse(null), group)) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("id", child.learnerId())
              .add("name", child.name())
              .add("avatar", child.avatar());
      child.kind().ifPresent(kind -> json.add("kind", kind.name()));
      children.add(json);
    }
    return Json.createObjectBuilder().add("children", children).build();
  }

  /** {@code {code, name}} makes this device one of a centre. */
  @POST
  @Path("/enrolment")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject enrol(JsonObject form) {
    String browser = DeviceCookie.of(request, response);
    CentreCookie.give(
        devices.enrol(text(form, "code"), text(form, "name"), browser), request, response);
    return Json.createObjectBuilder().add("enrolled", true).build();
  }

  /** {@code {learner, secret}} gives {@code {kind, next}} and a session with a new id. */
  @POST
  @Path("/session")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject signIn(JsonObject form) {
    long learner = form == null ? 0 : form.getInt("learner", 0);
    return new NewSession(request, settings, sessions)
        .begin(
            door.signIn(CentreCookie.of(request).orElse(null), learner, text(form, "secret")),
            false)
        .build();
  }

  /** {@code {card}}, the digits of a printed card, gives the same. */
  @POST
  @Path("/card")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject signInByCard(JsonObject form) {
    return new NewSession(request, settings, sessions)
        .begin(door.signInByCard(CentreCookie.of(request).orElse(null), text(form, "card")), false)
        .build();
  }

  private static String text(JsonObject form, String field) {
    String value = form == null ? "" : form.getString(field, "");
    if (value.isBlank() || value.length() > 200) {
      throw new DomainException(GeneralError.MALFORMED, field);
    }
    return value;
  }
}
