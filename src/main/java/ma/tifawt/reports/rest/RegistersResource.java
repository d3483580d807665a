package ma.tifawt.reports.rest;

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
import ma.tifawt.reports.RegisterFiles;
import ma.tifawt.reports.RegisterFilter;
import ma.tifawt.reports.RegisterReport;
import ma.tifawt.reports.RegisterService;
import ma.tifawt.reports.RegisterWords;
import ma.tifawt.reports.ReportFormat;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** Which registers were taken, as a file. The filter stands in the query as on the page. */
@Path("/reports/registers.{format:csv|xlsx}")
@RequestScoped
public class RegistersResource {

  @Inject private RegisterService registers;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Context private UriInfo address;

  @GET
  public Response registers(@PathParam("format") String format) {
    RegisterFilter asked = RegisterFilter.parse(this::asked);
    RegisterReport report = registers.export(asked, format);
    Lang lang = Optional.ofNullable(asked("lang")).flatMap(Lang::of).orElseGet(caller::language);
    RegisterWords words = new RegisterWords(new ReportWords(texts, lang, settings.zone()));
    StreamingOutput content = out -> RegisterFiles.write(format, report, words, out);
    return Response.ok(content, ReportFormat.valueOf(format.toUpperCase(Locale.ROOT)).mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"registers-"
                + report.days().from()
                + "-to-"
                + report.days().to()
                + "."
                + format
                + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private String asked(String name) {
    return address.getQueryParameters().getFirst(name);
  }
}
