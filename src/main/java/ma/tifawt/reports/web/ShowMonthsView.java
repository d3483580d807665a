package ma.tifawt.reports.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.reports.CentreMonth;
import ma.tifawt.reports.Crumb;
import ma.tifawt.reports.DeedRow;
import ma.tifawt.reports.MonthService;
import ma.tifawt.reports.MonthState;
import ma.tifawt.reports.MonthTable;
import ma.tifawt.reports.MonthWords;
import ma.tifawt.reports.Node;
import ma.tifawt.reports.RegionMonth;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;

/** The months of centres on their way up: closing, approving, accepting, reopening. */
@Named
@ViewScoped
public class ShowMonthsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/staff/reports/months.xhtml?";

  @Inject private MonthService months;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private StaffNames names;
  @Inject private Texts texts;
  @Inject private Now now;
  @Inject private Instance<Settings> settings;

  /** What the address asked for, which the view keeps between requests. */
  private final Map<String, String> parameters = new HashMap<>();

  private String reason = "";

  /** The centre whose month is open on the page; 0 for none. */
  private long open;

  private transient MonthTable table;

  /** A place that is not the caller's ends as "not found", a filter that is none as a message. */
  public void load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    feedback.run(
        () -> {
          ReportFilter asked =
              ReportFilter.parse(n -> n.equals("from") ? address.get("month") : address.get(n));
          parameters.putAll(asked.parameters());
        });
    getTable();
  }

  public MonthTable getTable() {
    if (table == null) {
      table = months.months(place(), month());
    }
    return table;
  }

  private ReportFilter place() {
    return ReportFilter.parse(parameters::get).withMonths(Optional.empty(), Optional.empty());
  }

  /** The month asked; the one before this one while none is, as that is the one to close. */
  private YearMonth month() {
    return Optional.ofNullable(parameters.get("from")).map(YearMonth::parse).orElse(last());
  }

  private YearMonth last() {
    return YearMonth.from(now.today(settings.get().zone())).minusMonths(1);
  }

  public void open(CentreMonth row) {
    open = row.centre();
    reason = "";
  }

  public void leave() {
    open = 0;
  }

  /** The row that is open; none if it is gone from the caller's sight. */
  public CentreMonth getOpen() {
    return getTable().centres().stream()
        .filter(row -> row.centre() == open)
        .findFirst()
        .orElse(null);
  }

  public List<DeedRow> getTrace() {
    return months.trace(open, month());
  }

  public String nameOf(DeedRow deed) {
    return names.of(deed.account()).in(caller.language());
  }

  public void close() {
    run(() -> months.close(open, month(), reason), "months.text.closed");
  }

  public void approve() {
    run(() -> months.approve(List.of(open), month()), "months.text.approved");
  }

  public void accept() {
    run(() -> months.accept(List.of(open), month()), "months.text.accepted");
  }

  public void reopen() {
    run(() -> months.reopen(open, month(), reason), "months.text.reopened");
  }

  public void approveAll() {
    run(() -> months.approve(in(MonthState.CLOSED), month()), "months.text.approved");
  }

  public void acceptAll() {
    run(() -> months.accept(in(MonthState.APPROVED), month()), "months.text.accepted");
  }

  private List<Long> in(MonthState state) {
    return getTable().centres().stream()
        .filter(row -> row.state() == state)
        .map(CentreMonth::centre)
        .toList();
  }

  private void run(Runnable deed, String done) {
    if (feedback.run(deed)) {
      feedback.done(done);
      open = 0;
    }
    table = null;
  }

  public boolean mayClose(CentreMonth row) {
    return row.state() == MonthState.OPEN && caller.may(Permission.CLOSE_MONTH);
  }

  public boolean mayApprove(CentreMonth row) {
    return row.state() == MonthState.CLOSED && caller.may(Permission.APPROVE_MONTH);
  }

  public boolean mayAccept(CentreMonth row) {
    return row.state() == MonthState.APPROVED && caller.may(Permission.ACCEPT_MONTH);
  }

  public boolean mayReopen(CentreMonth row) {
    return switch (row.state()) {
      case OPEN -> false;
      case CLOSED -> caller.may(Permission.REOPEN_MONTH);
      case APPROVED -> caller.may(Permission.UNLOCK_MONTH);
      case ACCEPTED -> caller.may(Permission.ACCEPT_MONTH);
    };
  }

  /** How many wait for the caller's own step on the whole page; 0 where there is no such step. */
  public long getToApprove() {
    return caller.may(Permission.APPROVE_MONTH) ? getTable().in(MonthState.CLOSED) : 0;
  }

  public long getToAccept() {
    return caller.may(Permission.ACCEPT_MONTH) ? getTable().in(MonthState.APPROVED) : 0;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public MonthWords getSay() {
    return new MonthWords(getWords());
  }

  public ReportWords getWords() {
    return new ReportWords(texts, caller.language(), settings.get().zone());
  }

  /** The class of a state, as the register colours its states. */
  public String mark(MonthState state) {
    return switch (state) {
      case OPEN -> "state-none";
      case CLOSED -> "state-late";
      case APPROVED, ACCEPTED -> "state-present";
    };
  }

  public List<Link> getTrail() {
    Optional<Node> here = place().node();
    List<Link> trail = new ArrayList<>();
    trail.add(new Link(getWords().text("reports.text.mine"), to(null), here.isEmpty()));
    for (Crumb crumb : getTable().trail()) {
      boolean on = here.filter(crumb.node()::equals).isPresent();
      trail.add(new Link(getWords().name(crumb.name()), to(crumb.node()), on));
    }
    return trail;
  }

  /** The last six months, the newest first. */
  public List<Link> getMonths() {
    return Stream.iterate(last().plusMonths(1), m -> m.minusMonths(1))
        .limit(6)
        .map(m -> new Link(getWords().month(m), to(place(), m), m.equals(month())))
        .toList();
  }

  public String open(RegionMonth row) {
    return to(row.node());
  }

  private String to(Node node) {
    return to(place().withNode(Optional.ofNullable(node)), month());
  }

  private static String to(ReportFilter place, YearMonth month) {
    String query = place.address();
    return PAGE + "month=" + month + (query.isEmpty() ? "" : "&" + query);
  }

  public List<Link> getFiles() {
    String query = to(place(), month()).substring(PAGE.length());
    return Stream.of("month.csv", "month.xlsx")
        .map(
            name ->
                new Link(
                    texts.get(caller.language(), "reports.file." + name),
                    "/api/v1/reports/" + name + "?" + query + "&lang=" + caller.language().path(),
                    false))
        .toList();
  }
}
