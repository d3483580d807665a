package ma.tifawt.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.organisation.CentreCard;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Caller;

/** A centre with its groups. */
@Named
@RequestScoped
public class ShowCentreView {

  @Inject private CentreService centres;
  @Inject private GroupService groups;
  @Inject private CatalogueService catalogue;
  @Inject private Caller caller;

  private long centre;
  private CentreCard card;
  private List<GroupCard> rows = List.of();

  public void load() {
    card = centres.centre(centre);
    rows = groups.ofCentre(centre);
  }

  public String say(LocalizedText text) {
    return text.in(caller.language());
  }

  public String course(GroupCard row) {
    return CourseTitles.of(catalogue, row.course(), caller.language());
  }

  public CentreCard getCard() {
    return card;
  }

  public List<GroupCard> getRows() {
    return rows;
  }

  public long getCentre() {
    return centre;
  }

  public void setCentre(long centre) {
    this.centre = centre;
  }
}
