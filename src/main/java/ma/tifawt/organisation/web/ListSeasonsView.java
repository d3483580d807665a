package ma.tifawt.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import ma.tifawt.organisation.ProgrammeRow;
import ma.tifawt.organisation.ProgrammeService;
import ma.tifawt.organisation.SeasonCard;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** Programmes and school years, and how to begin the next ones. */
@Named
@RequestScoped
public class ListSeasonsView {

  @Inject private ProgrammeService programmes;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private LocalDate from;
  private LocalDate to;
  private String code = "";
  private String nameAr = "";
  private String nameFr = "";
  private String nameEn = "";

  public List<SeasonCard> getSeasons() {
    return programmes.seasons();
  }

  public List<ProgrammeRow> getProgrammes() {
    return programmes.programmes();
  }

  public String open() {
    return feedback.run(() -> programmes.openSeason(from, to))
        ? done("listSeasons.text.opened")
        : null;
  }

  public String add() {
    return feedback.run(() -> programmes.addProgramme(code, nameAr, nameFr, nameEn))
        ? done("listSeasons.text.added")
        : null;
  }

  private String done(String key) {
    feedback.done(key);
    return "/staff/organisation/list-seasons.xhtml?faces-redirect=true";
  }

  public String nameOf(ProgrammeRow row) {
    return row.name().in(caller.language());
  }

  public String day(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(caller.language().locale()));
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

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }
}
