package ma.tifawt.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.tifawt.organisation.CentreCard;
import ma.tifawt.organisation.CentrePage;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Caller;

/** The caller's centres, fifty at a time; what is looked for stands in the address. */
@Named
@RequestScoped
public class ListCentresView {

  @Inject private CentreService centres;
  @Inject private Caller caller;

  private String words = "";
  private int page;
  private CentrePage found;

  public void load() {
    found = centres.page(words == null ? "" : words, page);
  }

  public String say(LocalizedText text) {
    return text.in(caller.language());
  }

  public long groups(CentreCard row) {
    return found.groups().getOrDefault(row.id(), 0L);
  }

  public CentrePage getFound() {
    return found;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
