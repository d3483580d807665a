package ma.tifawt.rights.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.consent.ConsentRow;
import ma.tifawt.consent.ConsentService;
import ma.tifawt.consent.GuardianRow;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.rights.IdentityCheck;
import ma.tifawt.rights.RequestKind;
import ma.tifawt.rights.TakenRequest;
import ma.tifawt.rights.TakingService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;

/** A guardian stands at the table, or has left a paper: what is asked is taken down. */
@Named
@ViewScoped
public class TakeRequestView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private TakingService taking;
  @Inject private ConsentService consents;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private Feedback feedback;
  @Inject private Now now;
  @Inject private Instance<Settings> settings;

  private long group;
  private List<GroupInfo> groups = List.of();
  private List<Who> guardians = List.of();
  private String who = "";
  private RequestKind kind = RequestKind.SEE;
  private String words = "";
  private LocalDate day;
  private IdentityCheck identity;
  private String fault = "";

  /** Somebody who answers for a child of the group. */
  public record Who(ConsentRow child, GuardianRow guardian) implements Serializable {

    public String getKey() {
      return child.child().id() + ":" + guardian.id();
    }
  }

  /** Begins with the first group, so that whoever has one need not choose. */
  public void load() {
    groups = organisation.groupsInScope();
    if (group == 0 && !groups.isEmpty()) {
      group = groups.get(0).id();
    }
    List<Who> found = new ArrayList<>();
    for (ConsentRow child : group == 0 ? List.<ConsentRow>of() : consents.group(group)) {
      if (!child.state().isOfAge()) {
        child.guardians().forEach(guardian -> found.add(new Who(child, guardian)));
      }
    }
    guardians = List.copyOf(found);
    day = getToday();
  }

  public void take() {
    fault = "";
    feedback.run(
        () -> {
          try {
            LocalDate due = taking.take(asked());
            feedback.done("takeRequest.text.taken", day(due));
            who = "";
            words = "";
            identity = null;
          } catch (DomainException refusal) {
            fault = refusal.code().code(); // beside the field as well as above the form
            throw refusal;
          }
        });
  }

  private TakenRequest asked() {
    Who chosen =
        guardians.stream().filter(each -> each.getKey().equals(who)).findFirst().orElse(null);
    return new TakenRequest(
        chosen == null ? 0 : chosen.child().child().id(),
        chosen == null ? 0 : chosen.guardian().id(),
        kind,
        words,
        day,
        identity);
  }

  public String nameOf(GroupInfo each) {
    return each.name().in(caller.language()) + " · " + each.centreName().in(caller.language());
  }

  public String nameOf(Who each) {
    return each.child().child().name(caller.language().rtl()) + " · " + each.guardian().name();
  }

  private String day(LocalDate each) {
    return each.format(DateTimeFormatter.ofPattern("d MMMM yyyy", caller.language().locale()));
  }

  public LocalDate getToday() {
    return now.today(settings.get().zone());
  }

  public boolean isFault(String wanted) {
    return fault.equals(wanted);
  }

  public boolean mayAnswer() {
    return caller.may(Permission.ANSWER_REQUESTS);
  }

  public RequestKind[] getKinds() {
    return RequestKind.values();
  }

  public IdentityCheck[] getChecks() {
    return IdentityCheck.values();
  }

  public List<GroupInfo> getGroups() {
    return groups;
  }

  public List<Who> getGuardians() {
    return guardians;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who == null ? "" : who;
  }

  public RequestKind getKind() {
    return kind;
  }

  public void setKind(RequestKind kind) {
    this.kind = kind;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words == null ? "" : words;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public IdentityCheck getIdentity() {
    return identity;
  }

  public void setIdentity(IdentityCheck identity) {
    this.identity = identity;
  }
}
