package ma.tifawt.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.home.FoundCards;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.FindService;
import ma.tifawt.people.FoundLearner;
import ma.tifawt.people.GroupStay;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Caller;

/** The record of one child, as far as the caller may see it. */
@Named
@RequestScoped
public class LearnerView {

  @Inject private FindService finder;
  @Inject private PeopleService people;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  private long id;
  private FoundLearner child;
  private List<GroupStay> stays = List.of();
  private Map<Long, LocalizedText> groups = Map.of();
  private String centre = "";

  public void load() {
    child = finder.open(id);
    stays = people.staysOf(id);
    groups =
        organisation.groups(stays.stream().map(GroupStay::groupId).distinct().toList()).stream()
            .collect(Collectors.toMap(GroupInfo::id, GroupInfo::name));
    LocalizedText name = organisation.centreNames(List.of(child.centreId())).get(child.centreId());
    centre = name == null ? "" : name.in(caller.language());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public FoundLearner getChild() {
    return child;
  }

  public List<String> getNames() {
    return FoundCards.names(child, caller.language());
  }

  public String getBirth() {
    return FoundCards.month(child);
  }

  public String getCentre() {
    return centre;
  }

  public List<GroupStay> getStays() {
    return stays;
  }

  public String groupName(GroupStay stay) {
    return groups.get(stay.groupId()).in(caller.language());
  }

  /** Empty while it lasts. */
  public String day(LocalDate day) {
    return day == null ? "" : "%td/%<tm/%<tY".formatted(day);
  }
}
