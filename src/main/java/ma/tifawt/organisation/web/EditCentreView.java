package ma.tifawt.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.organisation.CentreCard;
import ma.tifawt.organisation.CentreDraft;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.organisation.Ground;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** A new centre, or another name for an old one. */
@Named
@ViewScoped
public class EditCentreView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CentreService centres;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long centre;
  private CentreCard known;
  private Map<String, String> programmes = Map.of();
  private Map<String, String> provinces = Map.of();
  private String programme;
  private String province;
  private String code = "";
  private String nameAr = "";
  private String nameFr = "";

  public void load() {
    if (centre == 0) {
      offer(centres.grounds());
      return;
    }
    known = centres.centre(centre);
    programme = known.programme();
    province = known.province();
    code = known.code();
    nameAr = known.nameAr();
    nameFr = known.nameFr();
  }

  private void offer(List<Ground> grounds) {
    programmes = new LinkedHashMap<>();
    provinces = new LinkedHashMap<>();
    grounds.stream()
        .sorted(
            Comparator.comparing(
                this::provinceOf, Collator.getInstance(caller.language().locale())))
        .forEach(
            ground -> {
              programmes.put(ground.programme(), ground.programmeName().in(caller.language()));
              provinces.put(ground.province(), provinceOf(ground));
            });
    programme = programmes.keySet().stream().findFirst().orElse(null);
    province = provinces.size() == 1 ? provinces.keySet().iterator().next() : null;
  }

  private String provinceOf(Ground ground) {
    return ground.provinceName().in(caller.language());
  }

  /** Writes what was typed and goes to the centre's page. */
  public String save() {
    CentreDraft draft = new CentreDraft(programme, province, code, nameAr, nameFr);
    boolean written =
        feedback.run(
            () -> {
              if (known == null) {
                centre = centres.create(draft);
              } else {
                centres.rename(centre, known.version(), draft);
              }
            });
    if (!written) {
      return null;
    }
    feedback.done(known == null ? "editCentre.text.created" : "editCentre.text.saved");
    return "/staff/organisation/show-centre.xhtml?faces-redirect=true&centre=" + centre;
  }

  /** Takes back a centre that was never used. */
  public String remove() {
    if (!feedback.run(() -> centres.remove(centre, known.version()))) {
      return null;
    }
    feedback.done("editCentre.text.removed");
    return "/staff/organisation/list-centres.xhtml?faces-redirect=true";
  }

  public CentreCard getKnown() {
    return known;
  }

  public String getPlace() {
    return known.provinceName().in(caller.language())
        + " · "
        + known.programmeName().in(caller.language());
  }

  public Map<String, String> getProgrammes() {
    return programmes;
  }

  public Map<String, String> getProvinces() {
    return provinces;
  }

  public long getCentre() {
    return centre;
  }

  public void setCentre(long centre) {
    this.centre = centre;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getProvince() {
    return province;
  }

  public void setProvince(String province) {
    this.province = province;
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
}
