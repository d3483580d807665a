package ma.tifawt.access.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import ma.tifawt.access.HolderRow;
import ma.tifawt.access.IssuedCard;
import ma.tifawt.access.IssuedSecret;
import ma.tifawt.access.Picture;
import ma.tifawt.access.SecretService;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.Feedback;

/** Secrets and cards of one group: on the screen once, or on paper. */
@Named
@ViewScoped
public class GiveSecretsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SecretService secrets;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Assets assets;
  @Inject private Now now;
  @Inject private Feedback feedback;

  private long group;
  private List<HolderRow> rows = List.of();
  private List<HolderRow> selected = List.of();

  /** Belongs to one answer: it is not kept with the view in the session. */
  private transient IssuedSecret issued;

  public void load() {
    selected = List.of();
    rows = group == 0 ? List.of() : secrets.holders(group);
  }

  public void selectAll() {
    selected = rows;
  }

  public void reset(HolderRow row) {
    feedback.run(() -> issued = secrets.reset(group, List.of(row.learnerId())).get(0));
    load();
  }

  public void revokeCard(HolderRow row) {
    if (feedback.run(() -> secrets.revokeCard(group, row.learnerId()))) {
      feedback.done("secrets.text.ended", row.name());
    }
    load();
  }

  public void printSecrets() {
    List<Long> ids = ids();
    feedback.run(
        () -> {
          List<IssuedSecret> made = secrets.reset(group, ids);
          send("secrets.pdf", paper().secrets(made));
        });
  }

  public void printCards() {
    List<Long> ids = ids();
    feedback.run(
        () -> {
          List<IssuedCard> made = secrets.makeCards(group, ids);
          send("cards.pdf", paper().cards(made));
        });
  }

  private SecretPaper paper() {
    GroupInfo info = organisation.group(group);
    String place = nameOf(info) + " · " + info.centreName().in(caller.language());
    return new SecretPaper(texts, caller.language(), place, assets, now.instant());
  }

  private void send(String name, byte[] pdf) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType("application/pdf");
    response.setResponseContentLength(pdf.length);
    response.setResponseHeader("Cache-Control", "no-store");
    response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try {
      response.getResponseOutputStream().write(pdf);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  private List<Long> ids() {
    return selected.stream().map(HolderRow::learnerId).toList();
  }

  public String nameOf(GroupInfo each) {
    return each.name().in(caller.language());
  }

  public String word(String picture) {
    return Picture.of(picture).in(texts, caller.language());
  }

  public List<GroupInfo> getGroups() {
    return organisation.groupsInScope();
  }

  public IssuedSecret getIssued() {
    return issued;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public List<HolderRow> getRows() {
    return rows;
  }

  public List<HolderRow> getSelected() {
    return selected;
  }

  public void setSelected(List<HolderRow> selected) {
    this.selected = selected;
  }
}
