package ma.tifawt.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.organisation.CentreCard;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.organisation.GroupCard;
import ma.tifawt.organisation.GroupDraft;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** A new group of a centre, or a change to an old one. */
@Named
@ViewScoped
public class EditGroupView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CentreService centres;
  @Inject private GroupService groups;
  @Inject private CatalogueService catalogue;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long centre;
  private long group;
  private CentreCard place;
  private GroupCard known;
  private List<SeasonInfo> seasons = List.of();
  private String code = "";
  private String nameAr = "";
  private String nameFr = "";
  private String course;
  private String band;
  private long season;

  public void load() {
    if (group == 0) {
      seasons = groups.openSeasons();
      season = seasons.isEmpty() ? 0 : seasons.get(0).id();
    } else {
      known = groups.group(group);
      centre = known.centreId();
      code = known.code();
      nameAr = known.nameAr();
      nameFr = known.nameFr();
      course = known.course();
      band = known.band();
      season = known.seasonId();
    }
    place = centres.centre(centre);
  }

  /** Writes what was typed and goes to the group's page. */
  public String save() {
    GroupDraft draft = new GroupDraft(code, nameAr, nameFr, course, band, season);
    boolean written =
        feedback.run(
            () -> {
              if (known == null) {
                group = groups.create(centre, draft);
              } else {
                groups.edit(group, known.version(), draft);
              }
            });
    if (!written) {
      return null;
    }
    feedback.done(known == null ? "editGroup.text.created" : "editGroup.text.saved");
    return "/staff/organisation/keep-group.xhtml?faces-redirect=true&group=" + group;
  }

  /** Takes back a group that was never used. */
  public String remove() {
    if (!feedback.run(() -> groups.remove(group, known.version()))) {
      return null;
    }
    feedback.done("editGroup.text.removed");
    return "/staff/organisation/show-centre.xhtml?faces-redirect=true&centre=" + centre;
  }

  public Map<String, String> getCourses() {
    return CourseTitles.all(catalogue, caller.language());
  }

  public String getCourseTitle() {
    return CourseTitles.of(catalogue, course, caller.language());
  }

  public String getPlaceName() {
    return place.name().in(caller.language());
  }

  public List<SeasonInfo> getSeasons() {
    return seasons;
  }

  public GroupCard getKnown() {
    return known;
  }

  public long getCentre() {
    return centre;
  }

  public void setCentre(long centre) {
    this.centre = centre;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameAr() {
    return nameAr;
  }

  public void setNameAr(String nameAr) {
    this.nameAr = nameAr;
  }

  public String getNameFr() {
    return nameFr;
  }

  public void setNameFr(String nameFr) {
    this.nameFr = nameFr;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public String getBand() {
    return band;
  }

  public void setBand(String band) {
    this.band = band;
  }

  public long getSeason() {
    return season;
  }

  public void setSeason(long season) {
    this.season = season;
  }
}
