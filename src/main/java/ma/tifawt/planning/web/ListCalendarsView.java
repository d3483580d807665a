package ma.tifawt.planning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.planning.CalendarService;
import ma.tifawt.planning.FeedRow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.web.Feedback;

/** Addresses for calendar programs: the caller's own, and those of a group. */
@Named
@ViewScoped
public class ListCalendarsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CalendarService calendars;
  @Inject private OrganisationService organisation;
  @Inject private StaffNames names;
  @Inject private PlanWords words;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long group;
  private GroupInfo info;
  private List<FeedRow> own = List.of();
  private List<FeedRow> ofGroup = List.of();
  private String made;

  public void load() {
    info = group == 0 ? null : organisation.group(group);
    own = caller.may(Permission.MARK_ATTENDANCE) ? calendars.own() : List.of();
    ofGroup = group == 0 ? List.of() : calendars.ofGroup(group);
  }

  public void open() {
    feedback.run(() -> made = calendars.open());
    load();
  }

  public void openForGroup() {
    feedback.run(() -> made = calendars.openForGroup(group));
    load();
  }

  public void revoke(FeedRow row) {
    if (feedback.run(() -> calendars.revoke(row.id()))) {
      feedback.done("listCalendars.text.revoked");
    }
    made = null;
    load();
  }

  public String by(FeedRow row) {
    return words.word(
        "listCalendars.text.made",
        words.moment(row.madeAt()),
        words.say(names.of(row.accountId())));
  }

  public String getGroupName() {
    return words.group(info);
  }

  public GroupInfo getInfo() {
    return info;
  }

  public List<FeedRow> getOwn() {
    return own;
  }

  public List<FeedRow> getOfGroup() {
    return ofGroup;
  }

  /** The address just made; null otherwise. */
  public String getMade() {
    return made;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }
}
