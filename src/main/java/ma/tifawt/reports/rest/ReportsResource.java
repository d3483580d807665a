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
import ma.tifawt.reports.AttendanceReport;
import ma.tifawt.reports.DetailExport;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportFormat;
import ma.tifawt.reports.ReportService;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** Reports as files. The filter stands in the query as on the page; {@code lang} is the file's. */
@Path("/reports")
@RequestScoped
public class ReportsResource {

  @Inject private ReportService reports;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Context private UriInfo address;

  /** Places and months, as on the page. */
  @GET
  @Path("/attendance.{format:csv|xlsx|ods|json|pdf}")
  public Response attendance(@PathParam("format") String extension) {
    ReportFormat format = format(extension);
    AttendanceReport report = reports.export(asked(), extension);
    ReportWords words = words();
    return file("attendance", format, report, out -> format.write(report, words, out));
  }

  /** One row a child, group and month, without names. */
  @GET
  @Path("/attendance-detail.{format:csv|xlsx|json}")
  public Response detail(@PathParam("format") String extension) {
    ReportFormat format = format(extension);
    ReportFilter asked = asked();
    AttendanceReport report = reports.exportDetail(asked, extension);
    ReportWords words = words();
    return file(
        "attendance-detail",
        format,
        report,
        out ->
            DetailExport.write(
                format, report, words, out, sink -> reports.detail(report.filter(), sink)));
  }

  private static ReportFormat format(String extension) {
    return ReportFormat.valueOf(extension.toUpperCase(Locale.ROOT));
  }

  private ReportFilter asked() {
    return ReportFilter.parse(name -> address.getQueryParameters().getFirst(name));
  }

  private ReportWords words() {
    Lang lang =
        Optional.ofNullable(address.getQueryParameters().getFirst("lang"))
            .flatMap(Lang::of)
            .orElseGet(caller::language);
    return new ReportWords(texts, lang, settings.zone());
  }

  private static Response file(
      String name, ReportFormat format, AttendanceReport report, StreamingOutput content) {
    return Response.ok(content, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\""
                + fileName(name, report.filter())
                + "."
                + format.extension()
                + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Place and months in signs that every system takes. */
  private static String fileName(String name, ReportFilter filter) {
    String place = filter.node().map(n -> "-" + n.level().word() + "-" + n.key()).orElse("");
    return name + place + "-" + filter.from().orElseThrow() + "-to-" + filter.to().orElseThrow();
  }
}
