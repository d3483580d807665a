package ma.tifawt.reports.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.reports.Crumb;
import ma.tifawt.reports.MissingRegister;
import ma.tifawt.reports.Node;
import ma.tifawt.reports.RegisterFilter;
import ma.tifawt.reports.RegisterReport;
import ma.tifawt.reports.RegisterRow;
import ma.tifawt.reports.RegisterService;
import ma.tifawt.reports.RegisterWords;
import ma.tifawt.reports.Reminded;
import ma.tifawt.reports.ReminderService;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.reports.Span;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** Which registers were taken, and a reminder for those who have not. */
@Named
@ViewScoped
public class ShowRegistersView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/staff/reports/registers.xhtml?";

  @Inject private RegisterService registers;
  @Inject private ReminderService reminders;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Instance<Settings> settings;

  /** What the address asked for, which the view keeps between requests. */
  private final Map<String, String> parameters = new HashMap<>();

  private transient RegisterReport report;

  /** A place that is not the caller's ends as "not found", a filter that is none as a message. */
  public void load() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    feedback.run(() -> parameters.putAll(RegisterFilter.parse(address::get).parameters()));
    getReport();
  }

  public RegisterReport getReport() {
    if (report == null) {
      report = registers.registers(asked());
    }
    return report;
  }

  private RegisterFilter asked() {
    return RegisterFilter.parse(parameters::get);
  }

  public void remind(MissingRegister row) {
    remind(List.of(row.session()));
  }

  /** All that the page lists. */
  public void remindAll() {
    remind(getReport().missing().stream().map(MissingRegister::session).toList());
  }

  private void remind(List<Long> sessions) {
    feedback.run(() -> say(reminders.remind(sessions)));
    report = null;
  }

  private void say(Reminded reminded) {
    feedback.done("registers.text.sent", reminded.sent());
    if (reminded.already() > 0) {
      feedback.done("registers.text.already", reminded.already());
    }
    if (reminded.nobody() > 0) {
      feedback.done("registers.text.unmanned", reminded.nobody());
    }
  }

  public RegisterWords getSay() {
    return new RegisterWords(getWords());
  }

  public ReportWords getWords() {
    return new ReportWords(texts, caller.language(), settings.get().zone());
  }

  public List<Link> getSpans() {
    return Stream.of(Span.values())
        .map(
            span ->
                new Link(
                    getSay().span(span),
                    PAGE + asked().with(span).address(),
                    span == asked().span()))
        .toList();
  }

  /** From all of the caller's down to the place shown. */
  public List<Link> getTrail() {
    Optional<Node> here = asked().place().node();
    List<Link> trail = new ArrayList<>();
    trail.add(new Link(getWords().text("reports.text.mine"), to(null), here.isEmpty()));
    for (Crumb crumb : getReport().trail()) {
      boolean on = here.filter(crumb.node()::equals).isPresent();
      trail.add(new Link(getWords().name(crumb.name()), to(crumb.node()), on));
    }
    return trail;
  }

  public String open(RegisterRow row) {
    return row.opens().map(this::to).orElse("");
  }

  private String to(Node node) {
    return PAGE + asked().with(asked().place().withNode(Optional.ofNullable(node))).address();
  }

  public List<Link> getFiles() {
    String query = asked().address() + "&lang=" + caller.language().path();
    return Stream.of("registers.csv", "registers.xlsx")
        .map(
            name ->
                new Link(
                    texts.get(caller.language(), "reports.file." + name),
                    "/api/v1/reports/" + name + "?" + query,
                    false))
        .toList();
  }
}
