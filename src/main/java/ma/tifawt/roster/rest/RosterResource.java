package ma.tifawt.roster.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import ma.tifawt.roster.ExportReason;
import ma.tifawt.roster.ExportService;
import ma.tifawt.roster.RosterList;
import ma.tifawt.roster.RosterSheet;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;

/** A group's list as a file. */
@Path("/roster")
@RequestScoped
public class RosterResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private ExportService export;

  @GET
  @Path("/groups/{group:\\d+}.{format:csv|xlsx}")
  public Response group(
      @PathParam("group") long group,
      @PathParam("format") String format,
      @QueryParam("reason") String why) {
    ExportReason reason =
        Arrays.stream(ExportReason.values())
            .filter(one -> one.name().equals(why))
            .findFirst()
            .orElseThrow(() -> new DomainException(GeneralError.MALFORMED, "reason"));
    RosterList list = export.group(group, reason);
    boolean csv = format.equals("csv");
    StreamingOutput content =
        out -> {
          if (csv) {
            RosterSheet.csv(list, out);
          } else {
            RosterSheet.xlsx(list, out);
          }
        };
    return Response.ok(content, csv ? "text/csv; charset=utf-8" : XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"group-" + group + "." + format + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
