package ma.tifawt.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.tifawt.catalogue.GuideService;
import ma.tifawt.catalogue.LessonGuide;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/** A lesson with its notes and keys. */
@Named
@RequestScoped
public class ShowLessonView {

  @Inject private GuideService guides;
  @Inject private Caller caller;
  @Inject private Texts texts;

  private String address = "";
  private LessonGuide guide;

  public void load() {
    guide = guides.lesson(address, caller.language());
  }

  /** How the step is announced to children, in the language of the lesson. */
  public String kind(LessonGuide.GuideStep step) {
    return texts.get(guide.lang(), StepLook.of(step.step()).key());
  }

  public LessonGuide getGuide() {
    return guide;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address == null ? "" : address;
  }
}
