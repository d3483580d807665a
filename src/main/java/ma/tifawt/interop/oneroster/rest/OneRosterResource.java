package ma.tifawt.interop.oneroster.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import ma.tifawt.interop.oneroster.BundleData;
import ma.tifawt.interop.oneroster.BundleWriter;
import ma.tifawt.interop.oneroster.OneRosterService;
import ma.tifawt.roster.ExportReason;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Caller;

/** The learners of the caller's groups as a bundle of OneRoster 1.2. */
@Path("/oneroster.zip")
@RequestScoped
public class OneRosterResource {

  @Inject private OneRosterService service;
  @Inject private Caller caller;

  @GET
  public Response bundle(@QueryParam("reason") String why) {
    ExportReason reason =
        Arrays.stream(ExportReason.values())
            .filter(one -> one.name().equals(why))
            .findFirst()
            .orElseThrow(() -> new DomainException(GeneralError.MALFORMED, "reason"));
    BundleData data = service.scope(reason);
    Lang lang = caller.language();
    StreamingOutput content = out -> BundleWriter.write(data, lang, out);
    return Response.ok(content, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"oneroster.zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
