package ma.tifawt.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import ma.tifawt.organisation.ProgrammeService;
import ma.tifawt.organisation.SeasonCard;
import ma.tifawt.shared.web.Feedback;

/** A season that was opened by mistake: other days, or none at all. */
@Named
@ViewScoped
public class EditSeasonView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/staff/organisation/list-seasons.xhtml?faces-redirect=true";

  @Inject private ProgrammeService programmes;
  @Inject private Feedback feedback;

  private long season;
  private SeasonCard known;
  private LocalDate from;
  private LocalDate to;

  public void load() {
    known = programmes.season(season);
    from = known.startsOn();
    to = known.endsOn();
  }

  public String save() {
    return feedback.run(() -> programmes.editSeason(season, known.version(), from, to))
        ? done("editSeason.text.saved")
        : null;
  }

  public String remove() {
    return feedback.run(() -> programmes.removeSeason(season, known.version()))
        ? done("editSeason.text.removed")
        : null;
  }

  private String done(String key) {
    feedback.done(key);
    return LIST;
  }

  public SeasonCard getKnown() {
    return known;
  }

  public long getSeason() {
    return season;
  }

  public void setSeason(long season) {
    this.season = season;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
