package ma.tifawt.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ma.tifawt.reports.Arrival;
import ma.tifawt.reports.AttendanceReport;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.Level;
import ma.tifawt.reports.Measure;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportRow;
import ma.tifawt.reports.ReportService;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.reports.Step;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;

/** Attendance by place and month. What is shown stands in the address alone. */
@Named
@RequestScoped
public class ShowAttendanceView {

  @Inject private ReportService reports;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private Now now;
  @Inject private TilePositions tiles;

  private ReportFilter asked = ReportFilter.EVERYTHING;
  private AttendanceReport report;
  private ReportWords words;
  private Map<String, LocalizedText> programmes = Map.of();

  /** A place that is not the caller's ends as "not found", a filter that is none as a message. */
  public void load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    feedback.run(() -> asked = ReportFilter.parse(address::get));
    report = reports.attendance(asked);
    programmes = reports.programmes();
    words = new ReportWords(texts, caller.language(), settings.zone());
  }

  public AttendanceReport getReport() {
    return report;
  }

  public ReportWords getWords() {
    return words;
  }

  public Map<String, LocalizedText> getProgrammes() {
    return programmes;
  }

  public List<YearMonth> getMonths() {
    return FilterLinks.months(report.filter(), YearMonth.from(now.today(settings.zone())));
  }

  /** What stands in the address for a filter; empty where it is not asked. */
  public String asked(String name) {
    return asked.parameters().getOrDefault(name, "");
  }

  public Arrival[] getArrivals() {
    return Arrival.values();
  }

  public Step[] getSteps() {
    return Step.values();
  }

  public Measure[] getMeasures() {
    return Measure.values();
  }

  public String cell(Measure measure, Figures figures) {
    return words.cell(measure, figures);
  }

  public String open(ReportRow row) {
    return row.opens().map(links()::open).orElse("");
  }

  public List<Link> getTrail() {
    return links().trail();
  }

  public List<Link> getOn() {
    return links().on();
  }

  private FilterLinks links() {
    return new FilterLinks(report, words);
  }

  public BarChart getBars() {
    return BarChart.of(report.rows(), words, caller.language().rtl());
  }

  /** Only regions have a place on it. */
  public TileMap getMap() {
    boolean regions = report.filter().level().filter(Level.REGION::equals).isPresent();
    return TileMap.of(report.rows(), regions ? tiles.all() : Map.of(), words, this::open);
  }

  public LineChart getLine() {
    return LineChart.of(report.periods(), words, caller.language().rtl());
  }

  public String getLineTitle() {
    return words.text("reports.chart.time", words.bySteps(report));
  }

  public boolean isCharted() {
    return report.rows().size() <= BarChart.MOST;
  }

  /** Scope, period and filter: what a file will hold. */
  public String getExported() {
    return words.exported(report);
  }

  public List<Link> getFiles() {
    return links()
        .files(
            "attendance.csv",
            "attendance.xlsx",
            "attendance.ods",
            "attendance.json",
            "attendance.pdf");
  }

  /** Where the detail is taken with names, with the same filter. */
  public String getWithNames() {
    return "/staff/reports/take-names.xhtml?" + asked.address();
  }

  public List<Link> getDetailFiles() {
    return links()
        .files("attendance-detail.csv", "attendance-detail.xlsx", "attendance-detail.json");
  }
}
