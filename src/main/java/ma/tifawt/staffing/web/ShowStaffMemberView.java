package ma.tifawt.staffing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.tifawt.access.InvitationService;
import ma.tifawt.access.IssuedInvitation;
import ma.tifawt.access.SessionRow;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.grants.GiveRole;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.grants.GrantRule;
import ma.tifawt.grants.GrantService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.staffing.ScreeningRow;
import ma.tifawt.staffing.ScreeningService;
import ma.tifawt.staffing.StaffRow;
import ma.tifawt.staffing.StaffService;

/** One member of staff: what they hold and held, and giving and ending of roles. */
@Named
@ViewScoped
public class ShowStaffMemberView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private StaffService staff;
  @Inject private GrantService grants;
  @Inject private InvitationService invitations;
  @Inject private ScreeningService screening;
  @Inject private StaffSessionService sessions;
  @Inject private StaffWords words;
  @Inject private Feedback feedback;

  private long person;
  private StaffRow row;
  private Map<String, String> places = Map.of();
  private final RoleChoice choice = new RoleChoice();
  private IssuedInvitation issued;
  private LocalDate from;
  private LocalDate until;
  private LocalDate extractSeenOn;
  private LocalDate trainedOn;
  private LocalDate conductSignedOn;
  private LocalDate expiresOn;

  public void load() {
    row = staff.one(person);
    places = words.places(row.grants());
    from = words.today();
  }

  public void give() {
    GiveRole wanted = new GiveRole(person, choice.getRole(), choice.getPath(), from, until);
    if (feedback.run(() -> grants.give(wanted))) {
      feedback.done("staff.done.given", getName());
      choice.clear();
      until = null;
    }
    load();
  }

  public void end(GrantRow grant) {
    if (feedback.run(() -> grants.end(grant.id(), grant.version()))) {
      feedback.done("staff.done.ended", getName());
    }
    load();
  }

  /** A code that leads back in after a password or a telephone was lost. */
  public void newCode() {
    feedback.run(() -> issued = invitations.issue(person));
    load();
  }

  public void takeCodeBack() {
    if (feedback.run(() -> invitations.takeBack(person))) {
      feedback.done("staff.done.code-back", getName());
    }
    issued = null;
    load();
  }

  /** Until when the code that is out opens; empty if none is. */
  public String getCodeUntil() {
    return invitations.outstanding(List.of(person)).stream()
        .findFirst()
        .map(code -> words.moment(code.expiresAt()))
        .orElse("");
  }

  public IssuedInvitation getIssued() {
    return issued;
  }

  public void recordScreening() {
    ScreeningRow seen =
        new ScreeningRow(person, extractSeenOn, trainedOn, conductSignedOn, expiresOn);
    if (feedback.run(() -> screening.record(seen))) {
      feedback.done("staff.done.screened", getName(), words.day(expiresOn));
    }
    load();
  }

  /** Until when what was seen counts; null where nothing was. */
  public ScreeningRow getScreened() {
    return screening.of(List.of(person)).stream().findFirst().orElse(null);
  }

  /** Whether the person holds something that is in force only while they are screened. */
  public boolean isWithChildren() {
    return row.grants().stream()
        .anyMatch(
            grant -> grant.lasts(words.today()) && GrantRule.WITH_CHILDREN.contains(grant.role()));
  }

  public boolean isScreenedNow() {
    ScreeningRow seen = getScreened();
    return seen != null && !seen.expiresOn().isBefore(words.today());
  }

  /** Empty where the caller does not answer for everything the person does. */
  public List<SessionRow> getSessions() {
    try {
      return sessions.of(person);
    } catch (DomainException notTheirs) {
      return List.of();
    }
  }

  public void endSessions() {
    if (feedback.run(() -> sessions.endAll(person))) {
      feedback.done("staff.done.sessions", getName());
    }
  }

  public String moment(Instant moment) {
    return words.moment(moment);
  }

  public boolean mayEnd(GrantRow grant) {
    return grant.lasts(words.today()) && grants.mayGive(grant.role(), grant.path());
  }

  public String state(GrantRow grant) {
    if (!grant.lasts(words.today())) {
      return "OVER";
    }
    return grant.begun(words.today()) ? "NOW" : "LATER";
  }

  public List<GrantRow> getGrants() {
    return words.sorted(row);
  }

  public String placeOf(GrantRow grant) {
    return places.get(grant.path());
  }

  public String day(LocalDate day) {
    return words.day(day);
  }

  public String getName() {
    return words.name(row);
  }

  public StaffRow getRow() {
    return row;
  }

  public RoleChoice getChoice() {
    return choice;
  }

  public long getPerson() {
    return person;
  }

  public void setPerson(long person) {
    this.person = person;
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

  public LocalDate getExtractSeenOn() {
    return extractSeenOn;
  }

  public void setExtractSeenOn(LocalDate extractSeenOn) {
    this.extractSeenOn = extractSeenOn;
  }

  public LocalDate getTrainedOn() {
    return trainedOn;
  }

  public void setTrainedOn(LocalDate trainedOn) {
    this.trainedOn = trainedOn;
  }

  public LocalDate getConductSignedOn() {
    return conductSignedOn;
  }

  public void setConductSignedOn(LocalDate conductSignedOn) {
    this.conductSignedOn = conductSignedOn;
  }

  public LocalDate getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(LocalDate expiresOn) {
    this.expiresOn = expiresOn;
  }
}
