package ma.tifawt.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import ma.tifawt.learning.GradingService;
import ma.tifawt.learning.WorkRow;
import ma.tifawt.learning.WorkState;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/** The works in the caller's scope, waiting or graded; the address says which. */
@Named
@RequestScoped
public class ListWorkView {

  @Inject private GradingService grading;
  @Inject private Caller caller;
  @Inject private Settings settings;

  private WorkState state = WorkState.WAITING;
  private List<WorkRow> rows = List.of();

  public void load() {
    rows = grading.works(state, caller.language());
  }

  /** The calendar day at the place, in the reader's way of writing it. */
  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(caller.language().locale())
        .withDecimalStyle(DecimalStyle.STANDARD)
        .format(at.atZone(settings.zone()));
  }

  public WorkState[] getStates() {
    return WorkState.values();
  }

  public List<WorkRow> getRows() {
    return rows;
  }

  public boolean isCapped() {
    return rows.size() >= GradingService.MOST_LISTED;
  }

  /** Whether to offer grading; the service decides again. */
  public boolean isGrader() {
    return caller.may(Permission.GRADE_WORK);
  }

  public WorkState getState() {
    return state;
  }

  public void setState(WorkState state) {
    this.state = state == null ? WorkState.WAITING : state;
  }
}
