package ma.tifawt.regrouping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.Stay;
import ma.tifawt.regrouping.Choices;
import ma.tifawt.regrouping.Outlook;
import ma.tifawt.regrouping.RegroupingService;
import ma.tifawt.regrouping.Way;
import ma.tifawt.regrouping.Wish;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** A group carried on: what is wanted, then what will happen, then done. */
@Named
@ViewScoped
public class ChangeGroupView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RegroupingService regrouping;
  @Inject private CatalogueService catalogue;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long group;
  private Way way = Way.NEXT_SEASON;
  private Choices choices;
  private Map<Long, String> children = Map.of();
  private Map<Long, Boolean> ticks = new LinkedHashMap<>();
  private GroupForm form = new GroupForm();
  private Outlook outlook;

  public void load() {
    choices = regrouping.choices(group, way);
    GroupCard card = choices.group();
    form = new GroupForm();
    form.setNameAr(card.nameAr());
    form.setNameFr(card.nameFr());
    form.setCourse(card.course());
    form.setBand(card.band());
    form.setDay(choices.day());
    form.setSeason(
        choices.seasons().stream().map(SeasonInfo::id).findFirst().orElse(card.seasonId()));
    form.setTarget(choices.targets().stream().map(GroupCard::id).findFirst().orElse(0L));
    form.setCentre(choices.centres().stream().map(CentreInfo::id).findFirst().orElse(0L));
    children = new LinkedHashMap<>();
    ticks = new LinkedHashMap<>();
    for (Stay stay : choices.children()) {
      children.put(stay.learnerId(), stay.displayName());
      ticks.put(stay.learnerId(), way != Way.SPLIT);
    }
  }

  public void look() {
    feedback.run(() -> outlook = regrouping.look(wish()));
  }

  /** Back to what is wanted. */
  public void again() {
    outlook = null;
  }

  /** Does what was shown, and goes to the group the children are in now. */
  public String carryOut() {
    long[] reached = new long[1];
    if (!feedback.run(() -> reached[0] = regrouping.carryOut(wish()))) {
      return null;
    }
    feedback.done("changeGroup.text.done");
    return "/staff/organisation/keep-group.xhtml?faces-redirect=true&group=" + reached[0];
  }

  private Wish wish() {
    Wish.Making making =
        way.makesAGroup()
            ? new Wish.Making(
                form.getNameAr(),
                form.getNameFr(),
                form.getCourse(),
                form.getBand(),
                form.getSeason(),
                way == Way.MOVE ? form.getCentre() : choices.group().centreId())
            : null;
    return new Wish(
        way,
        group,
        way.makesAGroup() ? 0 : form.getTarget(),
        making,
        form.getDay(),
        ticks.entrySet().stream()
            .filter(tick -> Boolean.TRUE.equals(tick.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  public String centreName(CentreInfo each) {
    return each.name().in(caller.language()) + " · " + each.code();
  }

  public String nameOf(GroupCard each) {
    return each.name().in(caller.language());
  }

  public String day(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(caller.language().locale()));
  }

  /** Whether there is somewhere to go. */
  public boolean isPossible() {
    return !children.isEmpty()
        && switch (way) {
          case NEXT_SEASON -> !choices.seasons().isEmpty();
          case JOIN -> !choices.targets().isEmpty();
          case MOVE -> !choices.centres().isEmpty();
          case SPLIT -> true;
        };
  }

  /** Title by id, in the order of the catalogue. */
  public Map<String, String> getCourses() {
    Map<String, String> titles = new LinkedHashMap<>();
    catalogue
        .current()
        .inOrder()
        .forEach(
            course -> titles.put(course.id(), course.textFor(caller.language()).text().title()));
    return titles;
  }

  public Choices getChoices() {
    return choices;
  }

  public Map<Long, String> getChildren() {
    return children;
  }

  public Map<Long, Boolean> getTicks() {
    return ticks;
  }

  public GroupForm getForm() {
    return form;
  }

  public Outlook getOutlook() {
    return outlook;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public Way getWay() {
    return way;
  }

  public void setWay(Way way) {
    this.way = way;
  }
}
