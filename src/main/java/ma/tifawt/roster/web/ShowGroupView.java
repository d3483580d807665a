package ma.tifawt.roster.web;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.GroupListService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.Standing;
import ma.tifawt.people.StandingService;
import ma.tifawt.roster.ExportReason;
import ma.tifawt.roster.WalkIn;
import ma.tifawt.roster.WalkInService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;

/** A group's list, and the quick ways into it. */
@Named
@ViewScoped
public class ShowGroupView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private OrganisationService organisation;
  @Inject private PeopleService people;
  @Inject private StandingService standings;
  @Inject private GroupListService lists;
  @Inject private WalkInService walkIns;
  @Inject private Feedback feedback;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Instance<Settings> settings;
  @Inject private Now now;

  private long group;
  private List<GroupInfo> groups = List.of();
  private List<GroupChild> children = List.of();
  private String given;
  private String family;
  private String birth;
  private WalkIn asked;
  private String said;
  private String pasted;
  private List<WalkIn> results = List.of();
  private Long mover;
  private Long target;
  private LocalDate from;

  public void load() {
    groups = organisation.groupsInScope();
    if (group == 0 && !groups.isEmpty()) {
      group = groups.get(0).id();
    }
    from = today();
    children = group == 0 ? List.of() : Stream.concat(taking(), waiting()).toList();
  }

  private Stream<GroupChild> taking() {
    return people.roster(group, today()).stream()
        .map(row -> new GroupChild(row.learnerId(), row.displayName(), false));
  }

  /** Children for whom nobody has agreed yet, to who may know of them. */
  private Stream<GroupChild> waiting() {
    if (!caller.may(Permission.RECORD_CONSENT)) {
      return Stream.of();
    }
    boolean arabic = caller.language() == Lang.AR;
    return standings.cardsOfGroup(group).stream()
        .filter(card -> card.standing() == Standing.PENDING)
        .map(card -> new GroupChild(card.id(), card.name(arabic), true));
  }

  public void add() {
    take(false);
  }

  public void addAnother() {
    take(true);
  }

  private void take(boolean another) {
    said = null;
    feedback.run(
        () -> {
          WalkIn result =
              walkIns.add(group, List.of(text(given), text(family), text(birth)), another);
          asked = result.isAdded() ? null : result;
          if (result.isAdded()) {
            forget();
            said = texts.get(caller.language(), "showGroup.text.added", result.name());
          }
        });
  }

  /** The child at the door is one who is known. */
  public void join(long learnerId) {
    if (feedback.run(() -> lists.join(learnerId, group, today()))) {
      forget();
      said = texts.get(caller.language(), "showGroup.text.joined");
    }
  }

  private void forget() {
    asked = null;
    given = "";
    family = "";
    birth = "";
    load();
  }

  public void paste() {
    if (feedback.run(() -> results = walkIns.paste(group, text(pasted)))) {
      pasted = "";
      feedback.done("showGroup.text.pasted", results.stream().filter(WalkIn::isAdded).count());
    }
    load();
  }

  public void move() {
    if (mover != null
        && target != null
        && feedback.run(() -> lists.move(mover, group, target, from == null ? today() : from))) {
      feedback.done("showGroup.text.moved");
    }
    load();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  private LocalDate today() {
    return now.today(settings.get().zone());
  }

  public String nameOf(GroupInfo each) {
    return each.name().in(caller.language()) + " · " + each.centreName().in(caller.language());
  }

  /** Groups a child can be moved to. */
  public List<GroupInfo> getOthers() {
    return groups.stream().filter(each -> each.id() != group).toList();
  }

  /** Lines of a pasted list that were not added. */
  public List<WalkIn> getLeft() {
    return results.stream().filter(result -> !result.isAdded()).toList();
  }

  public ExportReason[] getReasons() {
    return ExportReason.values();
  }

  public List<GroupInfo> getGroups() {
    return groups;
  }

  public List<GroupChild> getChildren() {
    return children;
  }

  /** What became of the last child, beside the button that was pressed; null before. */
  public String getSaid() {
    return said;
  }

  public WalkIn getAsked() {
    return asked;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public String getGiven() {
    return given;
  }

  public void setGiven(String given) {
    this.given = given;
  }

  public String getFamily() {
    return family;
  }

  public void setFamily(String family) {
    this.family = family;
  }

  public String getBirth() {
    return birth;
  }

  public void setBirth(String birth) {
    this.birth = birth;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  public Long getMover() {
    return mover;
  }

  public void setMover(Long mover) {
    this.mover = mover;
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
