package ma.tifawt.planning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import ma.tifawt.attendance.CancelReason;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.SessionDeed;
import ma.tifawt.attendance.SessionPlanService;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.StaffPeopleService;
import ma.tifawt.planning.StandInService;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.staffing.StaffRow;

/** One session: move it, cancel it, make up for it, hand it to somebody else. */
@Named
@ViewScoped
public class ChangeSessionView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SessionPlanService sessions;
  @Inject private StandInService standIns;
  @Inject private OrganisationService organisation;
  @Inject private StaffPeopleService people;
  @Inject private StaffNames accounts;
  @Inject private PlanWords words;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long session;
  private PlannedRow row;
  private GroupInfo group;
  private PlannedRow missed;
  private PlannedRow makeUp;
  private List<SessionDeed> deeds = List.of();
  private List<StaffRow> candidates = List.of();
  private LocalDate day;
  private LocalTime start;
  private int minutes;
  private CancelReason reason;
  private String note = "";
  private Long standIn;

  public void load() {
    row = sessions.session(session);
    group = organisation.group(row.groupId());
    List<PlannedRow> all = sessions.ofGroup(row.groupId());
    missed = all.stream().filter(each -> isId(row.makesUpFor(), each)).findFirst().orElse(null);
    makeUp =
        all.stream()
            .filter(each -> isId(each.makesUpFor(), row) && !each.isCancelled())
            .findFirst()
            .orElse(null);
    deeds = sessions.deeds(session);
    candidates =
        caller.may(Permission.PLAN_SESSIONS) && row.isPlanned()
            ? standIns.candidates(session)
            : List.of();
    day = row.isPlanned() ? row.day() : null;
    start = row.startsAt().toLocalTime();
    minutes = row.minutes();
  }

  private static boolean isId(Long id, PlannedRow row) {
    return id != null && id == row.id();
  }

  public String move() {
    return run("changeSession.text.moved", () -> sessions.move(session, row.version(), meeting()));
  }

  public String cancel() {
    return run(
        "changeSession.text.cancelled",
        () -> sessions.cancel(session, row.version(), reason, note));
  }

  public String restore() {
    return run("changeSession.text.restored", () -> sessions.restore(session, row.version()));
  }

  public String plan() {
    return run("changeSession.text.planned", () -> sessions.makeUp(session, meeting()));
  }

  public String appoint() {
    return run(
        "changeSession.text.standIn",
        () -> {
          if (standIn == null) {
            standIns.dismiss(session, row.version());
          } else {
            standIns.appoint(session, row.version(), standIn);
          }
        });
  }

  private Meeting meeting() {
    return Meeting.of(day.atTime(start), minutes);
  }

  private String run(String done, Runnable deed) {
    if (!feedback.run(deed)) {
      return null;
    }
    feedback.done(done);
    return "/staff/planning/change-session.xhtml?faces-redirect=true&session=" + session;
  }

  public String when(PlannedRow each) {
    return words.day(each.day())
        + " · "
        + words.hours(each.startsAt().toLocalTime(), each.minutes());
  }

  public String said(SessionDeed deed) {
    StringBuilder said = new StringBuilder(words.word("SessionDeed." + deed.deed()));
    if (deed.reason() != null) {
      said.append(" · ").append(words.word("CancelReason." + deed.reason()));
    }
    if (deed.note() != null) {
      said.append(" · ").append(deed.note());
    }
    return said.toString();
  }

  public String by(SessionDeed deed) {
    return words.say(accounts.of(deed.accountId())) + " · " + words.moment(deed.moment());
  }

  public String name(StaffRow person) {
    return person.name().in(caller.language());
  }

  public String getStandInName() {
    return people.colleagues(List.of(row.standIn())).stream()
        .map(name -> name.in(caller.language()))
        .findFirst()
        .orElse("–");
  }

  /** Whether children can have missed it. */
  public boolean isMissed() {
    return !row.isMakeUp() && (row.isCancelled() || row.startsAt().isBefore(words.here()));
  }

  public String getGroupName() {
    return words.group(group);
  }

  public CancelReason[] getReasons() {
    return CancelReason.values();
  }

  public PlannedRow getRow() {
    return row;
  }

  public PlannedRow getMissedSession() {
    return missed;
  }

  public PlannedRow getMakeUp() {
    return makeUp;
  }

  public List<SessionDeed> getDeeds() {
    return deeds;
  }

  public List<StaffRow> getCandidates() {
    return candidates;
  }

  public long getSession() {
    return session;
  }

  public void setSession(long session) {
    this.session = session;
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

  public CancelReason getReason() {
    return reason;
  }

  public void setReason(CancelReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public Long getStandIn() {
    return standIn;
  }

  public void setStandIn(Long standIn) {
    this.standIn = standIn;
  }
}
