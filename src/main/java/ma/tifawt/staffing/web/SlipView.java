package ma.tifawt.staffing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.tifawt.access.IssuedInvitation;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.security.Caller;

/** What stands on the slip that the person takes along. */
@Named
@RequestScoped
public class SlipView {

  @Inject private Settings settings;
  @Inject private Caller caller;
  @Inject private StaffWords words;

  /** The page at which the code is typed. */
  public String getPage() {
    return settings.publicUrl() + "/" + caller.language().path() + "/invited";
  }

  /** The code stands behind the #, which no browser sends to a server. */
  public String link(IssuedInvitation issued) {
    return getPage() + "#" + issued.code();
  }

  public String until(IssuedInvitation issued) {
    return words.moment(issued.expiresAt());
  }
}
