package ma.tifawt.staffing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ma.tifawt.access.IssuedInvitation;
import ma.tifawt.people.NewStaffMember;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.staffing.Invite;
import ma.tifawt.staffing.InvitingService;

/** A new person with a first role; ends on the slip with the code. */
@Named
@ViewScoped
public class InviteStaffView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private InvitingService inviting;
  @Inject private Feedback feedback;
  @Inject private Caller caller;

  private final RoleChoice choice = new RoleChoice();
  private String givenAr;
  private String familyAr;
  private String givenLat;
  private String familyLat;
  private String workEmail;
  private Lang language;
  private IssuedInvitation issued;

  public void load() {
    language = caller.language();
  }

  public void invite() {
    NewStaffMember person = new NewStaffMember(givenAr, familyAr, givenLat, familyLat, workEmail);
    feedback.run(
        () ->
            issued =
                inviting.invite(new Invite(person, choice.getRole(), choice.getPath(), language)));
  }

  /** Of the slip; the name that was typed. */
  public String getName() {
    return givenAr != null && familyAr != null && caller.language() == Lang.AR || givenLat == null
        ? givenAr + " " + familyAr
        : givenLat + " " + familyLat;
  }

  public List<Lang> getLanguages() {
    return List.of(Lang.AR, Lang.FR, Lang.EN);
  }

  public IssuedInvitation getIssued() {
    return issued;
  }

  public RoleChoice getChoice() {
    return choice;
  }

  public String getGivenAr() {
    return givenAr;
  }

  public void setGivenAr(String givenAr) {
    this.givenAr = givenAr;
  }

  public String getFamilyAr() {
    return familyAr;
  }

  public void setFamilyAr(String familyAr) {
    this.familyAr = familyAr;
  }

  public String getGivenLat() {
    return givenLat;
  }

  public void setGivenLat(String givenLat) {
    this.givenLat = givenLat;
  }

  public String getFamilyLat() {
    return familyLat;
  }

  public void setFamilyLat(String familyLat) {
    this.familyLat = familyLat;
  }

  public String getWorkEmail() {
    return workEmail;
  }

  public void setWorkEmail(String workEmail) {
    this.workEmail = workEmail;
  }

  public Lang getLanguage() {
    return language;
  }

  public void setLanguage(Lang language) {
    this.language = language;
  }
}
