package ma.tifawt.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.organisation.CentreCard;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Caller;

/** A group, and the ways from it: the file of children, papers, devices. */
@Named
@ViewScoped
public class KeepGroupView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CentreService centres;
  @Inject private GroupService groups;
  @Inject private CatalogueService catalogue;
  @Inject private Caller caller;

  private long group;
  private GroupCard card;
  private CentreCard centre;

  public void load() {
    card = groups.group(group);
    centre = centres.centre(card.centreId());
  }

  public String say(LocalizedText text) {
    return text.in(caller.language());
  }

  public String getCourse() {
    return CourseTitles.of(catalogue, card.course(), caller.language());
  }

  public GroupCard getCard() {
    return card;
  }

  public CentreCard getCentre() {
    return centre;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }
}
