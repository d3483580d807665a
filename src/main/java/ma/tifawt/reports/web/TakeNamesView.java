package ma.tifawt.reports.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import ma.tifawt.people.NameBookService;
import ma.tifawt.reports.DetailExport;
import ma.tifawt.reports.NameReason;
import ma.tifawt.reports.NamedDetail;
import ma.tifawt.reports.NamedDetailService;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportFormat;
import ma.tifawt.reports.ReportService;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** A detail file with names, for a reason. */
@Named
@ViewScoped
public class TakeNamesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ReportService reports;
  @Inject private NamedDetailService named;
  @Inject private NameBookService names;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Instance<Settings> settings;

  /** What the address asked for, which the view keeps between requests. */
  private final Map<String, String> parameters = new HashMap<>();

  private NameReason reason = NameReason.CHECK_REGISTERS;
  private String why = "";
  private String covers = "";

  /** A place that is not the caller's ends as "not found", a filter that is none as a message. */
  public void load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    feedback.run(() -> parameters.putAll(ReportFilter.parse(address::get).parameters()));
    covers = words().exported(named.covered(asked()));
  }

  private ReportFilter asked() {
    return ReportFilter.parse(parameters::get);
  }

  private ReportWords words() {
    return new ReportWords(texts, caller.language(), settings.get().zone());
  }

  public void csv() {
    take(ReportFormat.CSV);
  }

  public void xlsx() {
    take(ReportFormat.XLSX);
  }

  private void take(ReportFormat format) {
    NamedDetail[] detail = new NamedDetail[1];
    if (feedback.run(() -> detail[0] = named.take(asked(), reason, why, format))) {
      send(format, detail[0]);
    }
  }

  private void send(ReportFormat format, NamedDetail detail) {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    ReportFilter filter = detail.report().filter();
    answer.responseReset();
    answer.setResponseContentType(format.mediaType());
    answer.setResponseHeader("Cache-Control", "no-store");
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"attendance-names-"
            + filter.from().orElseThrow()
            + "-to-"
            + filter.to().orElseThrow()
            + "."
            + format.extension()
            + "\"");
    try {
      OutputStream out = answer.getResponseOutputStream();
      DetailExport.writeNamed(
          format, detail, words(), out, sink -> reports.detail(filter, sink), names::byCode);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    FacesContext.getCurrentInstance().responseComplete();
  }

  public String getCovers() {
    return covers;
  }

  /** The report it comes from, with its filter. */
  public String getBack() {
    return "/staff/reports/attendance.xhtml?" + asked().address();
  }

  public NameReason[] getReasons() {
    return NameReason.values();
  }

  public NameReason getReason() {
    return reason;
  }

  public void setReason(NameReason reason) {
    this.reason = reason;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
