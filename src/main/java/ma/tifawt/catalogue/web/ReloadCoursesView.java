package ma.tifawt.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.tifawt.catalogue.CatalogueService;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** Takes a changed folder of courses into service, or says line by line why it cannot be. */
@Named
@RequestScoped
public class ReloadCoursesView {

  @Inject private CatalogueService catalogue;
  @Inject private Feedback feedback;
  @Inject private Texts texts;
  @Inject private Caller caller;
  private List<String> faults = List.of();

  public void reload() {
    feedback.run(
        () -> {
          CatalogueService.Reloaded outcome = catalogue.reload();
          faults = outcome.faults().stream().map(f -> f.print(texts, caller.language())).toList();
          feedback.done(outcome.swapped() ? "courses.reload.swapped" : "courses.reload.refused");
        });
  }

  /** First digits of the release that is served; enough to compare two servers. */
  public String getRelease() {
    return catalogue.current().id().substring(0, 12);
  }

  public List<String> getFaults() {
    return faults;
  }
}
