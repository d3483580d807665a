package ma.tifawt.pivot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.pivot.Head;
import ma.tifawt.pivot.PivotAsk;
import ma.tifawt.pivot.PivotFormat;
import ma.tifawt.pivot.PivotService;
import ma.tifawt.pivot.PivotTable;
import ma.tifawt.pivot.PivotWords;
import ma.tifawt.reports.Crumb;
import ma.tifawt.reports.Node;
import ma.tifawt.reports.ReportService;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;

/** One table. What is shown stands in the address alone. */
@Named
@RequestScoped
public class ShowPivotView {

  private static final String PAGE = "/staff/reports/pivot.xhtml?";

  @Inject private PivotService pivots;
  @Inject private ReportService reports;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Settings settings;
  @Inject private Now now;

  private PivotAsk ask = PivotAsk.FIRST;
  private PivotTable table;
  private PivotWords say;

  /** A place that is not the caller's ends as "not found", a choice that is none as a message. */
  public void load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    feedback.run(() -> ask = PivotAsk.parse(address::get));
    say = new PivotWords(new ReportWords(texts, caller.language(), settings.zone()));
    table = pivots.table(ask);
  }

  public PivotTable getTable() {
    return table;
  }

  public PivotWords getSay() {
    return say;
  }

  public String getNode() {
    return ask.filter().node().map(Node::toString).orElse("");
  }

  public List<Option> getRows() {
    return form().rows();
  }

  public List<Option> getColumns() {
    return form().columns();
  }

  public List<Option> getMeasures() {
    return form().measures();
  }

  public List<Option> getProgrammes() {
    return form().programmes(reports.programmes());
  }

  public List<Option> getGenders() {
    return form().genders();
  }

  public List<Option> getBands() {
    return form().bands();
  }

  public List<Option> getArrivals() {
    return form().arrivals();
  }

  public List<Option> getSpans() {
    return form().spans();
  }

  public List<Option> getFrom() {
    return form().from(month());
  }

  public List<Option> getTo() {
    return form().to(month());
  }

  private PivotForm form() {
    return new PivotForm(ask, say);
  }

  private YearMonth month() {
    return YearMonth.from(now.today(settings.zone()));
  }

  public String getTurned() {
    return PAGE + ask.turned().address();
  }

  /** From all of the caller's down to the place shown. */
  public List<Option> getTrail() {
    Optional<Node> here = ask.filter().node();
    List<Option> trail = new ArrayList<>();
    trail.add(new Option(to(null), say.words().text("reports.text.mine"), here.isEmpty()));
    for (Crumb crumb : table.scope().trail()) {
      boolean on = here.filter(crumb.node()::equals).isPresent();
      trail.add(new Option(to(crumb.node()), say.words().name(crumb.name()), on));
    }
    return trail;
  }

  private String to(Node node) {
    return PAGE + ask.with(ask.filter().withNode(Optional.ofNullable(node))).address();
  }

  public String rowHead(Head row) {
    return say.head(ask.rows(), row);
  }

  public String columnHead(Head column) {
    return say.head(ask.columns(), column);
  }

  public String cell(Head row, Head column) {
    return say.cell(ask.measure(), table.cell(row, column));
  }

  public String ofRow(Head row) {
    return say.cell(ask.measure(), table.ofRow(row));
  }

  public String ofColumn(Head column) {
    return say.cell(ask.measure(), table.ofColumn(column));
  }

  public String getWhole() {
    return say.cell(ask.measure(), table.whole());
  }

  /** The files, each for the very table shown, in its language. */
  public List<Option> getFiles() {
    String query = ask.address() + "&lang=" + caller.language().path();
    return Stream.of(PivotFormat.values())
        .map(
            format ->
                new Option(
                    "/api/v1/reports/pivot." + format.extension() + "?" + query,
                    say.words().text("reports.file.attendance." + format.extension()),
                    false))
        .toList();
  }
}
