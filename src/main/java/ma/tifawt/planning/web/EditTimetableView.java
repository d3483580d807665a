package ma.tifawt.planning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.Replanned;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.planning.Outlook;
import ma.tifawt.planning.Shape;
import ma.tifawt.planning.TimetableDraft;
import ma.tifawt.planning.TimetableService;
import ma.tifawt.shared.web.Feedback;

/** The rule by which a group meets: typed, looked at, then saved. */
@Named
@ViewScoped
public class EditTimetableView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Minutes of a session, offered first. */
  static final int USUAL_MINUTES = 90;

  private static final int LINES = 4;
  private static final int USUAL_DAYS = 5;

  @Inject private TimetableService timetables;
  @Inject private OrganisationService organisation;
  @Inject private PlanWords words;
  @Inject private Feedback feedback;

  private long group;
  private long timetable;
  private int version;
  private Shape shape = Shape.WEEKLY;
  private String groupName;
  private LocalDate from;
  private LocalDate until;
  private int days = USUAL_DAYS;
  private boolean weekends;
  private boolean inBreaks;
  private final List<HourLine> lines = new ArrayList<>();
  private Outlook outlook;

  public void load() {
    if (timetable == 0) {
      SeasonInfo season = timetables.season(group);
      from = words.today().isAfter(season.startsOn()) ? words.today() : season.startsOn();
      until = season.endsOn();
      inBreaks = shape != Shape.WEEKLY;
    } else {
      take(timetables.draft(timetable));
    }
    groupName = words.group(organisation.group(group));
    more();
  }

  private void take(TimetableDraft draft) {
    group = draft.group();
    version = draft.version();
    shape = draft.shape();
    from = draft.from();
    until = draft.until();
    days = draft.days();
    weekends = draft.weekends();
    inBreaks = draft.inBreaks();
    draft.hours().stream().map(HourLine::new).forEach(lines::add);
  }

  /** Lines to type into; a club rarely has more than four. */
  public void more() {
    for (int i = 0; i < LINES; i++) {
      lines.add(new HourLine());
    }
  }

  private TimetableDraft draft() {
    return new TimetableDraft(
        timetable,
        version,
        group,
        shape,
        from,
        until,
        days,
        weekends,
        inBreaks,
        lines.stream().map(HourLine::hour).toList());
  }

  public void look() {
    feedback.run(() -> outlook = timetables.look(draft()));
  }

  public void back() {
    outlook = null;
  }

  public String save() {
    return feedback.run(() -> told(timetables.save(draft()))) ? list() : null;
  }

  public String remove() {
    return feedback.run(() -> told(timetables.remove(timetable, version))) ? list() : null;
  }

  private void told(Replanned done) {
    feedback.done("editTimetable.text.saved", done.added(), done.moved(), done.removed());
  }

  private String list() {
    return "/staff/planning/list-sessions.xhtml?faces-redirect=true&group=" + group;
  }

  public String say(Meeting meeting) {
    return words.day(meeting.day())
        + " · "
        + words.hours(meeting.start().toLocalTime(), meeting.minutes());
  }

  public String reason(Meeting meeting) {
    return words.say(outlook.plan().reasons().get(meeting.day()).name());
  }

  public String sayKept(PlannedRow row) {
    return words.moment(row.startsAt());
  }

  public String weekday(DayOfWeek day) {
    return words.weekday(day);
  }

  public DayOfWeek[] getWeekdays() {
    return DayOfWeek.values();
  }

  public Outlook getOutlook() {
    return outlook;
  }

  public List<HourLine> getLines() {
    return lines;
  }

  public String getGroupName() {
    return groupName;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public long getTimetable() {
    return timetable;
  }

  public void setTimetable(long timetable) {
    this.timetable = timetable;
  }

  public Shape getShape() {
    return shape;
  }

  public void setShape(Shape shape) {
    this.shape = shape;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public boolean isWeekends() {
    return weekends;
  }

  public void setWeekends(boolean weekends) {
    this.weekends = weekends;
  }

  public boolean isInBreaks() {
    return inBreaks;
  }

  public void setInBreaks(boolean inBreaks) {
    this.inBreaks = inBreaks;
  }
}
