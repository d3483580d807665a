package ma.tifawt.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.certificates.AwardChoice;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** The two lists above the table of certificates: the caller's groups, the awards of one group. */
@Named
@RequestScoped
public class ChooseGroupView {
  @Inject private OrganisationService organisation;
  @Inject private CatalogueService catalogue;
  @Inject private Caller caller;
  @Inject private Texts texts;

  private List<GroupInfo> groups;

  /** Read once a request; EL asks often. */
  public List<GroupInfo> getGroups() {
    if (groups == null) {
      groups = organisation.groupsInScope();
    }
    return groups;
  }

  public String nameOf(GroupInfo group) {
    return group.name().in(caller.language()) + " · " + group.centreName().in(caller.language());
  }

  public String nameOf(AwardChoice choice) {
    String award = texts.get(caller.language(), "Award." + choice.award());
    return catalogue
        .current()
        .module(choice.module())
        .map(module -> award + " · " + module.textFor(caller.language()).text().title())
        .orElse(award);
  }
}
