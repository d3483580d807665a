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
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import ma.tifawt.reports.MonthFiles;
import ma.tifawt.reports.MonthService;
import ma.tifawt.reports.MonthTable;
import ma.tifawt.reports.MonthWords;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportFormat;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Where centres are with a month, as a file. The filter stands in the query as on the page. */
@Path("/reports/month.{format:csv|xlsx}")
@RequestScoped
public class MonthsResource {

  @Inject private MonthService months;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;
  @Context private UriInfo address;

  @GET
  public Response month(@PathParam("format") String format) {
    ReportFilter asked = ReportFilter.parse(this::asked);
    YearMonth month = asked.from().orElse(YearMonth.from(now.today(settings.zone())));
    MonthTable table =
        months.export(asked.withMonths(Optional.empty(), Optional.empty()), month, format);
    Lang lang = Optional.ofNullable(asked("lang")).flatMap(Lang::of).orElseGet(caller::language);
    MonthWords words = new MonthWords(new ReportWords(texts, lang, settings.zone()));
    StreamingOutput content = out -> MonthFiles.write(format, table, words, out);
    return Response.ok(content, ReportFormat.valueOf(format.toUpperCase(Locale.ROOT)).mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"month-" + month + "." + format + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Of the filter's months only the first is asked, by the name the page has for it. */
  private String asked(String name) {
    return address.getQueryParameters().getFirst(name.equals("from") ? "month" : name);
  }
}
