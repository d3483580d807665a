package ma.tifawt.planning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.SessionKind;
import ma.tifawt.attendance.SessionPlanService;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.StaffName;
import ma.tifawt.people.StaffPeopleService;
import ma.tifawt.planning.TimetableRow;
import ma.tifawt.planning.TimetableService;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** The sessions of a group, with the rules they come from. */
@Named
@ViewScoped
public class ListSessionsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SessionPlanService sessions;
  @Inject private TimetableService timetables;
  @Inject private OrganisationService organisation;
  @Inject private StaffPeopleService people;
  @Inject private PlanWords words;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long group;
  private List<GroupInfo> groups = List.of();
  private GroupInfo info;
  private List<TimetableRow> rules = List.of();
  private List<PlannedRow> coming = List.of();
  private List<PlannedRow> past = List.of();
  private Map<Long, String> names = Map.of();
  private LocalDate day;
  private LocalTime start;
  private int minutes = EditTimetableView.USUAL_MINUTES;

  public void load() {
    groups = organisation.groupsInScope();
    if (group == 0 && !groups.isEmpty()) {
      group = groups.get(0).id();
    }
    if (group == 0) {
      return;
    }
    info = organisation.group(group);
    rules = timetables.ofGroup(group);
    List<PlannedRow> all = sessions.ofGroup(group);
    coming = all.stream().filter(row -> !row.endsAt().isBefore(words.here())).toList();
    past =
        all.stream()
            .filter(row -> row.endsAt().isBefore(words.here()))
            .sorted(Comparator.comparing(PlannedRow::startsAt).reversed())
            .toList();
    names =
        people
            .colleagues(
                all.stream().map(PlannedRow::standIn).filter(Objects::nonNull).distinct().toList())
            .stream()
            .collect(Collectors.toMap(StaffName::id, name -> name.in(caller.language())));
  }

  public String add() {
    return feedback.run(() -> sessions.add(group, Meeting.of(day.atTime(start), minutes)))
        ? done()
        : null;
  }

  private String done() {
    feedback.done("listSessions.text.added");
    return "/staff/planning/list-sessions.xhtml?faces-redirect=true&group=" + group;
  }

  /** Everything that is not plain about it, in words. */
  public String remark(PlannedRow row) {
    StringBuilder remark = new StringBuilder(words.word("SessionState." + row.state()));
    if (row.reason() != null) {
      remark.append(" · ").append(words.word("CancelReason." + row.reason()));
    }
    if (row.kind() != SessionKind.REGULAR) {
      remark.append(" · ").append(words.word("SessionKind." + row.kind()));
    }
    if (row.movedFrom() != null) {
      remark
          .append(" · ")
          .append(words.word("listSessions.text.movedFrom", words.moment(row.movedFrom())));
    }
    if (row.standIn() != null) {
      remark
          .append(" · ")
          .append(words.word("listSessions.text.standIn", names.getOrDefault(row.standIn(), "–")));
    }
    return remark.toString();
  }

  public String days(TimetableRow rule) {
    return words.word("listSessions.text.days", words.date(rule.from()), words.date(rule.until()));
  }

  public String hours(TimetableRow rule) {
    return rule.hours().stream().map(words::hour).collect(Collectors.joining(" · "));
  }

  public String dayOf(PlannedRow row) {
    return words.day(row.day());
  }

  public String hoursOf(PlannedRow row) {
    return words.hours(row.startsAt().toLocalTime(), row.minutes());
  }

  public String nameOf(GroupInfo each) {
    return words.group(each);
  }

  public List<GroupInfo> getGroups() {
    return groups;
  }

  public GroupInfo getInfo() {
    return info;
  }

  public List<TimetableRow> getRules() {
    return rules;
  }

  public List<PlannedRow> getComing() {
    return coming;
  }

  public List<PlannedRow> getPast() {
    return past;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getStart() {
    return start;
  }

  public void setStart(LocalTime start) {
    this.start = start;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }
}
