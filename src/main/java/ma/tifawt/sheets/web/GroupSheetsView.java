package ma.tifawt.sheets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.time.Now;

/** What can be chosen where a group's sheets are printed. */
@Named
@RequestScoped
public class GroupSheetsView {

  @Inject private Settings settings;
  @Inject private Now now;

  public LocalDate getToday() {
    return now.today(settings.zone());
  }

  /** The languages that paper speaks. */
  public List<Lang> getLanguages() {
    return settings.consent().languages();
  }
}
