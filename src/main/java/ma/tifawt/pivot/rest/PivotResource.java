package ma.tifawt.pivot.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import ma.tifawt.pivot.PivotAsk;
import ma.tifawt.pivot.PivotFormat;
import ma.tifawt.pivot.PivotService;
import ma.tifawt.pivot.PivotTable;
import ma.tifawt.pivot.PivotWords;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** A table as a file. What is asked stands in the query as on the page. */
@Path("/reports/pivot.{format:csv|xlsx|ods}")
@RequestScoped
public class PivotResource {

  @Inject private PivotService pivots;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Context private UriInfo address;

  @GET
  public Response table(@PathParam("format") String extension) {
    PivotFormat format = PivotFormat.valueOf(extension.toUpperCase(Locale.ROOT));
    PivotAsk ask = PivotAsk.parse(name -> address.getQueryParameters().getFirst(name));
    PivotTable table = pivots.export(ask, extension);
    PivotWords words = new PivotWords(new ReportWords(texts, lang(), settings.zone()));
    StreamingOutput content = out -> format.write(table, words, out);
    return Response.ok(content, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + table.fileName() + "." + extension + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Lang lang() {
    return Optional.ofNullable(address.getQueryParameters().getFirst("lang"))
        .flatMap(Lang::of)
        .orElseGet(caller::language);
  }
}
