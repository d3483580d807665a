package ma.tifawt.staffing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.grants.GrantService;
import ma.tifawt.organisation.NodeService;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.StaffNames;
import ma.tifawt.staffing.BreakGlassRow;
import ma.tifawt.staffing.BreakGlassService;
import ma.tifawt.staffing.ScreeningRow;
import ma.tifawt.staffing.ScreeningService;

/** What a member of staff must know before anything else on the first page. */
@Named
@ViewScoped
public class StaffNoticesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private BreakGlassService glass;
  @Inject private ScreeningService screening;
  @Inject private GrantService grants;
  @Inject private NodeService nodes;
  @Inject private StaffNames names;
  @Inject private StaffWords words;
  @Inject private Caller caller;

  public List<BreakGlassRow> getUnseen() {
    return caller.may(Permission.SEE_BROKEN_GLASS) ? glass.unseen() : List.of();
  }

  public void acknowledge(BreakGlassRow row) {
    glass.acknowledge(row.id());
  }

  /** {@code GONE}, {@code MISSING}, {@code SOON}, or nothing where there is nothing to say. */
  public String getScreening() {
    if (!grants.needsScreening()) {
      return "";
    }
    return screening.own().map(this::state).orElse("MISSING");
  }

  private String state(ScreeningRow row) {
    LocalDate today = words.today();
    if (row.expiresOn().isBefore(today)) {
      return "GONE";
    }
    return row.expiresOn().isAfter(today.plusDays(ScreeningService.WARNED)) ? "" : "SOON";
  }

  public String getScreenedUntil() {
    return screening.own().map(row -> words.day(row.expiresOn())).orElse("");
  }

  public String nameOf(BreakGlassRow row) {
    return names.of(row.accountId()).in(caller.language());
  }

  public String placeOf(BreakGlassRow row) {
    return nodes
        .names(List.of(row.path()))
        .getOrDefault(row.path(), LocalizedText.of(row.path(), row.path(), row.path()))
        .in(caller.language());
  }

  public String moment(Instant moment) {
    return words.moment(moment);
  }
}
