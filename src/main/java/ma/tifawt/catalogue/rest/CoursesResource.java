package ma.tifawt.catalogue.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.catalogue.CatalogueService.Reloaded;
import ma.tifawt.catalogue.CourseFault;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.rest.RequestLanguage;

/**
 * Has the courses read again: {@code {swapped, release, faults: [{path, line, column, severity,
 * code, message}]}}.
 */
@Path("/courses")
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {

  @Inject private CatalogueService catalogue;
  @Inject private Texts texts;
  @Context private HttpServletRequest request;

  @POST
  @Path("/reload")
  public JsonObject reload() {
    Lang lang = RequestLanguage.of(request);
    Reloaded reloaded = catalogue.reload();
    JsonArrayBuilder faults = Json.createArrayBuilder();
    reloaded.faults().forEach(fault -> faults.add(json(fault, lang)));
    return Json.createObjectBuilder()
        .add("swapped", reloaded.swapped())
        .add("release", reloaded.releaseId())
        .add("faults", faults)
        .build();
  }

  private JsonObject json(CourseFault fault, Lang lang) {
    return Json.createObjectBuilder()
        .add("path", fault.path())
        .add("line", fault.line())
        .add("column", fault.column())
        .add("severity", fault.severity().name().toLowerCase(Locale.ROOT))
        .add("code", fault.code().code())
        .add("message", fault.message(texts, lang))
        .build();
  }
}
