package ma.tifawt.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import ma.tifawt.access.DeviceRow;
import ma.tifawt.access.DeviceService;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** The devices of the caller's centres, and a code for the next one. */
@Named
@ViewScoped
public class EnrolDevicesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DeviceService devices;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Feedback feedback;

  private List<CentreInfo> centres = List.of();
  private List<DeviceRow> rows = List.of();
  private long centre;
  private String code = "";
  private long chosen;
  private String name = "";

  public void load() {
    centres = organisation.centresToEnrol();
    rows = devices.devices();
    centre = centres.isEmpty() ? 0 : centres.get(0).id();
  }

  public void makeCode() {
    feedback.run(() -> code = devices.makeCode(centre));
  }

  public void choose(DeviceRow row) {
    chosen = row.id();
    name = row.name();
  }

  public void rename() {
    if (feedback.run(() -> devices.rename(chosen, name))) {
      feedback.done("devices.text.renamed", name);
    }
    rows = devices.devices();
  }

  public void release(DeviceRow row) {
    if (feedback.run(() -> devices.release(row.id()))) {
      feedback.done("devices.text.released", row.name());
    }
  }

  public void revoke(DeviceRow row) {
    if (feedback.run(() -> devices.revoke(row.id()))) {
      feedback.done("devices.text.revoked", row.name());
    }
    rows = devices.devices();
  }

  public String nameOf(CentreInfo each) {
    return each.name().in(caller.language());
  }

  public String centreOf(DeviceRow row) {
    return centres.stream()
        .filter(each -> each.id() == row.centreId())
        .findFirst()
        .map(this::nameOf)
        .orElse("");
  }

  public String seen(DeviceRow row) {
    return row.lastSeenOn() == null
        ? texts.get(caller.language(), "devices.text.never")
        : row.lastSeenOn()
            .format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(caller.language().locale()));
  }

  public List<CentreInfo> getCentres() {
    return centres;
  }

  public List<DeviceRow> getRows() {
    return rows;
  }

  public long getCentre() {
    return centre;
  }

  public void setCentre(long centre) {
    this.centre = centre;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
