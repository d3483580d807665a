package ma.tifawt.warehouse.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.web.TryLimit;
import ma.tifawt.warehouse.AttendanceRead;
import ma.tifawt.warehouse.CompletenessRead;
import ma.tifawt.warehouse.WarehouseCsv;
import ma.tifawt.warehouse.WarehouseError;
import ma.tifawt.warehouse.WarehouseJson;
import ma.tifawt.warehouse.WarehouseReadService;

/**
 * Figures for the ministry's own warehouse. The token stands in the header {@code Authorization:
 * Bearer} and nowhere else, so that no log and no history has it.
 */
@Path("/warehouse")
@RequestScoped
public class WarehouseResource {

  public static final Set<String> OF_ATTENDANCE = Set.of("level", "from", "to", "gender", "band");
  public static final Set<String> OF_COMPLETENESS = Set.of("level", "days");

  private static final String CSV = "text/csv";

  /** 256 bits in base64url. */
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) ([A-Za-z0-9_-]{43})");

  @Inject private WarehouseReadService warehouse;
  @Inject private TryLimit limit;
  @Context private UriInfo address;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest request;

  @GET
  @Path("/attendance")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response attendance() {
    Map<String, String> asked = asked(OF_ATTENDANCE);
    AttendanceRead read = opened(() -> warehouse.attendance(token(), asked));
    StreamingOutput csv = out -> WarehouseCsv.write(read, out);
    return wantsCsv() ? answer(csv, CSV) : answer(WarehouseJson.of(read), "application/json");
  }

  @GET
  @Path("/completeness")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response completeness() {
    Map<String, String> asked = asked(OF_COMPLETENESS);
    CompletenessRead read = opened(() -> warehouse.completeness(token(), asked));
    StreamingOutput csv = out -> WarehouseCsv.write(read, out);
    return wantsCsv() ? answer(csv, CSV) : answer(WarehouseJson.of(read), "application/json");
  }

  /** The description holds no figure and needs no token. */
  @GET
  @Path("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response description() throws IOException {
    try (InputStream file = WarehouseError.class.getResourceAsStream("openapi.json")) {
      return answer(file.readAllBytes(), "application/json");
    }
  }

  /** A misspelt filter must not open wider figures than were meant. */
  private Map<String, String> asked(Set<String> names) {
    Map<String, String> asked = new HashMap<>();
    for (Map.Entry<String, List<String>> each : address.getQueryParameters().entrySet()) {
      if (!names.contains(each.getKey()) || each.getValue().size() != 1) {
        throw new DomainException(WarehouseError.UNKNOWN_PARAMETER, shown(each.getKey()));
      }
      asked.put(each.getKey(), each.getValue().get(0));
    }
    return asked;
  }

  private static String shown(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "…" : name;
  }

  private String token() {
    String sent = Optional.ofNullable(headers.getHeaderString("Authorization")).orElse("");
    Matcher bearer = BEARER.matcher(sent);
    if (!bearer.matches()) {
      throw new DomainException(WarehouseError.NO_TOKEN);
    }
    return bearer.group(1);
  }

  private <T> T opened(Supplier<T> read) {
    String from = request.getRemoteAddr();
    if (limit.isClosed(from)) {
      throw new DomainException(WarehouseError.TOO_MANY_TRIES);
    }
    try {
      return read.get();
    } catch (DomainException refused) {
      if (refused.code() == WarehouseError.NO_TOKEN) {
        limit.wrong(from);
      }
      throw refused;
    }
  }

  private boolean wantsCsv() {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> !type.isWildcardSubtype())
        .findFirst()
        .filter(type -> type.isCompatible(MediaType.valueOf(CSV)))
        .isPresent();
  }

  private static Response answer(Object content, String type) {
    return Response.ok(content, type + (type.equals(CSV) ? ";charset=utf-8" : ""))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
