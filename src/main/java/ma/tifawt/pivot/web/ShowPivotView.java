package ma.tifawt.pivot.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
import ma.tifawt.pivot.SavedPivotService;
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
@ViewScoped
public class ShowPivotView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/staff/reports/pivot.xhtml?";

  @Inject private PivotService pivots;
  @Inject private SavedPivotService saved;
  @Inject private ReportService reports;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Instance<Settings> settings;
  @Inject private Now now;

  /** What the address asked for, which the view keeps between requests. */
  private final Map<String, String> parameters = new HashMap<>();

  private String name = "";
  private boolean shared;
  private transient PivotTable table;

  /** A place that is not the caller's ends as "not found", a choice that is none as a message. */
  public void load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    feedback.run(() -> parameters.putAll(PivotAsk.parse(address::get).parameters()));
    getTable();
  }

  public PivotTable getTable() {
    if (table == null) {
      table = pivots.table(ask());
    }
    return table;
  }

  private PivotAsk ask() {
    return PivotAsk.parse(parameters::get);
  }

  public PivotWords getSay() {
    return new PivotWords(new ReportWords(texts, caller.language(), settings.get().zone()));
  }

  /** Keeps what is asked under the name and goes to the list. */
  public void save() throws IOException {
    if (feedback.run(() -> saved.save(name, ask(), shared))) {
      feedback.done("savedPivots.text.saved", name.strip());
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/staff/reports/pivots.xhtml");
    }
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }

  public String getNode() {
    return ask().filter().node().map(Node::toString).orElse("");
  }

  public PivotForm getForm() {
    return new PivotForm(ask(), getSay(), YearMonth.from(now.today(settings.get().zone())));
  }

  public List<Option> getProgrammes() {
    return getForm().programmes(reports.programmes());
  }

  public String getTurned() {
    return PAGE + ask().turned().address();
  }

  /** From all of the caller's down to the place shown. */
  public List<Option> getTrail() {
    Optional<Node> here = ask().filter().node();
    List<Option> trail = new ArrayList<>();
    trail.add(new Option(to(null), getSay().words().text("reports.text.mine"), here.isEmpty()));
    for (Crumb crumb : getTable().scope().trail()) {
      boolean on = here.filter(crumb.node()::equals).isPresent();
      trail.add(new Option(to(crumb.node()), getSay().words().name(crumb.name()), on));
    }
    return trail;
  }

  private String to(Node node) {
    PivotAsk ask = ask();
    return PAGE + ask.with(ask.filter().withNode(Optional.ofNullable(node))).address();
  }

  public List<String> getColumnHeads() {
    PivotWords say = getSay();
    return getTable().shownColumns().stream()
        .map(column -> say.head(getTable().ask().columns(), column))
        .toList();
  }

  /** The rows shown, in words; each ends with its total. */
  public List<Line> getLines() {
    PivotTable shown = getTable();
    PivotWords say = getSay();
    List<Line> lines = new ArrayList<>();
    for (Head row : shown.shownRows()) {
      List<String> cells = new ArrayList<>();
      for (Head column : shown.shownColumns()) {
        cells.add(say.cell(shown.ask().measure(), shown.cell(row, column)));
      }
      String code = say.hasCode(shown.ask().rows()) ? row.code() : "";
      String total = say.cell(shown.ask().measure(), shown.ofRow(row));
      lines.add(new Line(say.head(shown.ask().rows(), row), code, cells, total));
    }
    return lines;
  }

  /** The totals of the columns shown, and the whole. */
  public Line getFoot() {
    PivotTable shown = getTable();
    PivotWords say = getSay();
    return new Line(
        say.words().text("reports.text.total"),
        "",
        shown.shownColumns().stream()
            .map(column -> say.cell(shown.ask().measure(), shown.ofColumn(column)))
            .toList(),
        say.cell(shown.ask().measure(), shown.whole()));
  }

  /** The files, each for the very table shown, in its language. */
  public List<Option> getFiles() {
    String query = ask().address() + "&lang=" + caller.language().path();
    return Stream.of(PivotFormat.values())
        .map(
            format ->
                new Option(
                    "/api/v1/reports/pivot." + format.extension() + "?" + query,
                    texts.get(caller.language(), "reports.file.attendance." + format.extension()),
                    false))
        .toList();
  }
}
