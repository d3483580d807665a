package ma.tifawt.regrouping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.regrouping.PastChange;
import ma.tifawt.regrouping.RegroupingService;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** What was done with a group, on the group's page. */
@Named
@RequestScoped
public class PastChangesView {

  @Inject private RegroupingService regrouping;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private Feedback feedback;
  private List<PastChange> past;

  public List<PastChange> of(long group) {
    if (past == null) {
      past = regrouping.past(group);
    }
    return past;
  }

  /** The group on the other side of a change; empty where it was taken back. */
  public String otherName(PastChange change, long group) {
    Long other = change.fromGroup() == group ? change.toGroup() : Long.valueOf(change.fromGroup());
    return other == null
        ? ""
        : organisation.groups(List.of(other)).stream()
            .map(each -> each.name().in(caller.language()) + " (" + each.code() + ")")
            .findFirst()
            .orElse("");
  }

  public String day(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(caller.language().locale()));
  }

  /** Goes to the group that the children are in again. */
  public String undo(long id) {
    long[] back = new long[1];
    if (!feedback.run(() -> back[0] = regrouping.undo(id))) {
      return null;
    }
    feedback.done("changeGroup.text.undone");
    return "/staff/organisation/keep-group.xhtml?faces-redirect=true&group=" + back[0];
  }
}
